package org.ponder.domain.framework;

import java.util.regex.Pattern;

/** A key as a pack has it, which answers are kept under: it must look the same to everybody for ever. */
record PackKey(String value, int line) {
    private static final Pattern RIGHT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    PackKey noted(PackNotes notes) {
        if (value.length() > LONGEST || !RIGHT.matcher(value).matches()) {
            notes.fault(
                    line,
                    "“" + value + "” cannot be a key: use at most " + LONGEST
                            + " lower-case letters, digits and hyphens, as in “shared-purpose”.");
        }
        return this;
    }
}
