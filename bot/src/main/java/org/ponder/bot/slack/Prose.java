package org.ponder.bot.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as Slack counts it, in code points, and cut only between what a reader sees as letters. */
final class Prose {
    private static final Pattern LETTER = Pattern.compile("\\X");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cs}\\p{Cc}&&[^\\n\\t]]");
    private static final String MORE = "…";

    private Prose() {}

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The same words, without what no JSON can carry and no screen can show: halves of letters, and control characters. */
    static String clean(String text) {
        return UNSHOWABLE
                .matcher(LINE_END.matcher(text).replaceAll("\n"))
                .replaceAll("\uFFFD")
                .strip();
    }

    /** The whole text, or as much of it as fits with the sign that there is more. */
    static String shortened(String text, int most) {
        return length(text) <= most
                ? text
                : text.substring(0, end(text, most - 1)).stripTrailing() + MORE;
    }

    /** The whole text in pieces that fit, parted at the ends of lines or words where there are any. */
    static List<String> pieces(String text, int most) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (length(rest) > most) {
            int end = end(rest, most);
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    /** Text that Slack reads for mentions and links, so that it finds none. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The same, at most so long when escaped; no escape is ever cut. */
    static String escaped(String text, int most) {
        String whole = escaped(text);
        if (length(whole) <= most) {
            return whole;
        }
        int room = 1;
        int length = 1;
        for (int letter : text.codePoints().toArray()) {
            length += escaped(Character.toString(letter)).length();
            if (length > most) {
                break;
            }
            room++;
        }
        return escaped(shortened(text, room));
    }

    /** Where to cut: after the last line or the last word that fits, unless that leaves less than half. */
    private static int end(String text, int most) {
        int hard = lastLetter(text, most);
        int line = text.lastIndexOf('\n', hard);
        int word = Math.max(text.lastIndexOf(' ', hard), line);
        return line > hard / 2 ? line : word > hard / 2 ? word : hard;
    }

    /** The end of the last letter that fits; only where a single one is longer than there is room is it cut itself. */
    private static int lastLetter(String text, int most) {
        int furthest = text.offsetByCodePoints(0, Math.min(most, length(text)));
        Matcher letters = LETTER.matcher(text);
        int end = 0;
        while (letters.find() && letters.end() <= furthest) {
            end = letters.end();
        }
        return end == 0 ? furthest : end;
    }
}
