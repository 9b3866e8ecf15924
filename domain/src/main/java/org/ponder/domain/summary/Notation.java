package org.ponder.domain.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the list of what is never said writes a phrase with its variants: the list itself says how to read it. */
final class Notation {
    private static final Pattern AFTER_A_SPACE = Pattern.compile(" \\(([^()]*)\\)");
    private static final Pattern BEFORE_A_SPACE = Pattern.compile("(?<=^|[/{])\\(([^()]*)\\) ");
    private static final Predicate<String> SIGNS =
            Pattern.compile("\\{?[^\\p{L}\\p{N}#]+").asMatchPredicate();
    private static final String NOTHING = "(?!)";
    private static final String ANY_NAME = "Xxx";

    private Notation() {}

    /** Any of some phrases: of whole words, in any case unless they have capital letters themselves; of signs, wherever they stand. */
    static Pattern pattern(List<String> phrases) {
        String words = any(phrases, SIGNS.or(Notation::isCased).negate());
        String cased = any(phrases, Notation::isCased);
        return Pattern.compile(
                signs(phrases) + "|(?<![\\p{L}\\p{N}])(?:(?i:" + words + ")|" + cased + ")(?![\\p{L}\\p{N}])",
                Pattern.UNICODE_CASE);
    }

    private static boolean isCased(String phrase) {
        return !phrase.equals(phrase.toLowerCase(Locale.ROOT));
    }

    /** Sorted by what they may begin with: so a word is compared with a few, and not with all there are. */
    private static String any(List<String> phrases, Predicate<String> kind) {
        Map<String, List<String>> byBeginning = new TreeMap<>();
        phrases.stream()
                .filter(kind)
                .forEach(phrase -> beginnings(phrase)
                        .forEach(sign -> byBeginning
                                .computeIfAbsent(sign, none -> new ArrayList<>())
                                .add(variants(phrase))));
        Stream<String> sorted = byBeginning.entrySet().stream()
                .map(those -> "(?=" + those.getKey() + ")(?:" + String.join("|", those.getValue()) + ")");
        return Stream.concat(Stream.of(NOTHING), sorted).collect(Collectors.joining("|"));
    }

    private static Stream<String> beginnings(String phrase) {
        Pattern whole = Pattern.compile(variants(phrase));
        return phrase.codePoints()
                .distinct()
                .filter(sign -> mayBegin(whole, sign == '#' ? "0" : Character.toString(sign)))
                .mapToObj(Notation::meaning);
    }

    /** Whether it is matched, or would be if more came after it. */
    private static boolean mayBegin(Pattern whole, String sign) {
        Matcher matcher = whole.matcher(sign);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** One of many signs is found faster than one of many phrases. */
    private static String signs(List<String> phrases) {
        String signs =
                phrases.stream().filter(SIGNS).collect(Collectors.joining()).replaceAll("[{}/]", "");
        return signs.isEmpty() ? NOTHING : "[" + signs + "]";
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
