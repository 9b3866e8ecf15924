package org.ponder.domain.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing to look for in a text.
 *
 * @param mayBeginSentence whether it is found as the first word of a sentence, where anything has a capital
 */
record Sign(Clue clue, Pattern pattern, boolean mayBeginSentence) {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("[’‘ʼ`´]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final String NOTHING = "(?!)";
    private static final String ENDS = ".!?…\n\r";

    static Sign word(Clue clue, String expression) {
        return anywhere(clue, expression + "(?![\\p{L}\\p{N}])");
    }

    /** Whatever may follow. */
    static Sign anywhere(Clue clue, String expression) {
        return new Sign(clue, Pattern.compile("(?<![\\p{L}\\p{N}])" + expression), true);
    }

    Sign butNotFirst() {
        return new Sign(clue, pattern, false);
    }

    /** Text as it is looked through: without accents, and with one kind of apostrophe. */
    static String plain(String text) {
        String apart =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return APOSTROPHE.matcher(apart).replaceAll("'");
    }

    /** Finds words whatever their case, their apostrophes, and what stands between them; where there are none, nothing. */
    static String inAnyCase(String words) {
        String spelt = Arrays.stream(BETWEEN.split(plain(words)))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(Sign::spelt)
                .collect(Collectors.joining("[\\s.,-]+"));
        return spelt.isEmpty() ? NOTHING : "(?iu:" + spelt + ")";
    }

    /** Finds a word that is written with a capital. */
    static String capital(String word) {
        String plain = plain(word);
        int first = plain.offsetByCodePoints(0, 1);
        return Pattern.quote(Character.toString(Character.toTitleCase(plain.codePointAt(0)))) + "(?iu:"
                + spelt(plain.substring(first)) + ")";
    }

    private static String spelt(String word) {
        return word.equalsIgnoreCase("st") || word.equalsIgnoreCase("saint")
                ? "(?:st|saint)"
                : Arrays.stream(word.split("'", -1)).map(Pattern::quote).collect(Collectors.joining("'?"));
    }

    boolean isIn(String plain) {
        Matcher found = pattern.matcher(plain);
        return found.results().anyMatch(at -> mayBeginSentence || !beginsSentence(plain, at.start()));
    }

    private static boolean beginsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before))) {
            if (ENDS.indexOf(text.charAt(before)) >= 0) {
                return true;
            }
            before--;
        }
        return before < 0;
    }
}
