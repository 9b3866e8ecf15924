package org.ponder.domain.summary;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the list of what is never said writes a phrase with its variants: the list itself says how to read it. */
final class Notation {
    private static final Pattern AFTER_A_SPACE = Pattern.compile(" \\(([^()]*)\\)");
    private static final Pattern BEFORE_A_SPACE = Pattern.compile("(?<=^|[/{])\\(([^()]*)\\) ");
    private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{N}#]*");
    private static final String ANY_NAME = "Xxx";

    private Notation() {}

    /** Of whole words, in any case unless it has capital letters itself; of signs alone, wherever they stand. */
    static Pattern pattern(String phrase) {
        String variants = "(?:" + variants(phrase) + ")";
        boolean anyCase = phrase.equals(phrase.toLowerCase(Locale.ROOT));
        return Pattern.compile(
                WORDLESS.matcher(phrase).matches() ? variants : "(?<![\\p{L}\\p{N}])" + variants + "(?![\\p{L}\\p{N}])",
                anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
    }

    private static String variants(String phrase) {
        return withSpacesInside(phrase)
                .replace(ANY_NAME, "@")
                .codePoints()
                .mapToObj(Notation::meaning)
                .collect(Collectors.joining());
    }

    /** Where a word may be left out, the space beside it goes with it. */
    private static String withSpacesInside(String phrase) {
        String leading = AFTER_A_SPACE.matcher(phrase).replaceAll(Notation::spaceBeforeEach);
        return BEFORE_A_SPACE.matcher(leading).replaceAll(Notation::spaceAfterEach);
    }

    private static String spaceBeforeEach(MatchResult group) {
        return "( " + group.group(1).replace("/", "/ ") + ")";
    }

    private static String spaceAfterEach(MatchResult group) {
        return "(" + group.group(1).replace("/", " /") + " )";
    }

    private static String meaning(int sign) {
        return switch (sign) {
            case '(', '{' -> "(?:";
            case ')' -> ")?";
            case '}' -> ")";
            case '/' -> "|";
            case ' ' -> "[\\s\\p{Pd}/]+";
            case '-' -> "[\\s\\p{Pd}]*";
            case '#' -> "\\p{N}+";
            case '@' -> "\\p{Lu}\\p{L}*";
            case '\'' -> "['’]";
            default ->
                Character.isLetterOrDigit(sign) ? Character.toString(sign) : Pattern.quote(Character.toString(sign));
        };
    }
}
