package org.ponder.domain.framework;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Which edition of which framework.
 *
 * @param framework its short name, as in {@code starter}
 * @param edition as in {@code 2026-11}
 */
public record EditionId(String framework, String edition) {

    /** The newest last, by name as people count: the numbers in it as numbers, so that 2026-9 comes before 2026-11. */
    public static final Comparator<EditionId> BY_EDITION =
            Comparator.comparing(EditionId::counted).thenComparing(EditionId::edition);

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** The edition with every number as long as the longest that fits, for numbers of one length are ordered as text is. */
    private String counted() {
        return NUMBER.matcher(edition)
                .replaceAll(number -> "0".repeat(Math.max(0, 20 - number.group().length())) + number.group());
    }
}
