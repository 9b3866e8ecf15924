package org.ponder.dialogs.script;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A line about a school’s year as it was typed.
 *
 * @param number counted from 1, those that are blank among them
 */
record TermLine(int number, String text) {
    private static final int LONGEST = 120;

    private static final Pattern BULLET = Pattern.compile("^[-–•*] ?");

    /** One to a line, or with semicolons between where a line has to do; without the blank ones. */
    static List<TermLine> of(String typed) {
        String[] lines = typed.split("\\R|;", -1);
        return IntStream.range(0, lines.length)
                .mapToObj(i -> new TermLine(i + 1, lines[i].strip()))
                .filter(line -> !line.text.isEmpty())
                .toList();
    }

    boolean isTooLong() {
        return text.length() > LONGEST;
    }

    /** As much of it as its writer needs to find it again. */
    String shown() {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    String plain() {
        return BULLET.matcher(Meaning.plain(text)).replaceFirst("");
    }

    /** Hides the text: anything may have been typed. */
    @Override
    public String toString() {
        return "TermLine[" + number + "]";
    }
}
