package org.ponder.dialogs.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the one thing that typed words can mean among several that have names. */
final class Meaning {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    /** Looked for where signs begin and nowhere else, since there may be a million of them. */
    private static final Pattern ENDING = Pattern.compile("(?<![.!?…,;:)])[.!?…,;:)]++$");

    private Meaning() {}

    /** Words as they are compared: small letters, single spaces, no punctuation at the end, one kind of apostrophe. */
    static String plain(String typed) {
        return SPACE.matcher(typed)
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .transform(typing -> ENDING.matcher(typing).replaceAll(""))
                .strip();
    }

    /** The one whose name is exactly this. */
    static <T> Optional<T> exactly(List<T> among, Function<T, List<String>> names, String typed) {
        return only(fitting(among, names, plain(typed), String::equals));
    }

    /** The one that this can only mean: by its whole name, else by how its name begins, else by words within its name. What fits
     * two of them in one way is not decided in a weaker one. */
    static <T> Optional<T> loosely(List<T> among, Function<T, List<String>> names, String typed) {
        String plain = plain(typed);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return Stream.<BiPredicate<String, String>>of(String::equals, String::startsWith, Meaning::hasWords)
                .map(fits -> fitting(among, names, plain, fits))
                .filter(fitting -> !fitting.isEmpty())
                .findFirst()
                .flatMap(Meaning::only);
    }

    /** The one at this number, counted from 1. */
    static <T> Optional<T> numbered(List<T> among, String typed) {
        String plain = plain(typed);
        if (!plain.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(plain);
        return number >= 1 && number <= among.size() ? Optional.of(among.get(number - 1)) : Optional.empty();
    }

    private static <T> List<T> fitting(
            List<T> among, Function<T, List<String>> names, String plain, BiPredicate<String, String> fits) {
        return among.stream()
                .filter(one -> names.apply(one).stream().anyMatch(name -> fits.test(plain(name), plain)))
                .toList();
    }

    private static <T> Optional<T> only(List<T> fitting) {
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static boolean hasWords(String name, String words) {
        return Arrays.asList(name.split("[^\\p{L}\\p{N}']+"))
                .containsAll(Arrays.asList(words.split("[^\\p{L}\\p{N}']+")));
    }
}
