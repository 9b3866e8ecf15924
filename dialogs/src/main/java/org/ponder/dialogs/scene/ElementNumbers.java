package org.ponder.dialogs.scene;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;

/** Reads which elements a facilitator means, and in which order: by their numbers on the card or by name, with commas or lines between. */
final class ElementNumbers {
    private static final Pattern SEVERAL = Pattern.compile("([0-9]{1,3}) ?[-–] ?([0-9]{1,3})");

    private ElementNumbers() {}

    /** Counted from 0; empty where one of them cannot be told, or stands twice, or where there is none. */
    static Optional<List<Integer>> in(Edition edition, String typed) {
        List<List<Integer>> read = Stream.of(typed.split("[,;\\r\\n]+"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part(edition, part))
                .toList();
        List<Integer> all = read.stream().flatMap(List::stream).toList();
        boolean fine = !all.isEmpty()
                && read.stream().noneMatch(List::isEmpty)
                && Set.copyOf(all).size() == all.size();
        return fine ? Optional.of(all) : Optional.empty();
    }

    private static List<Integer> part(Edition edition, String part) {
        List<Element> elements = edition.elements();
        Matcher several = SEVERAL.matcher(part);
        if (several.matches()) {
            return range(Integer.parseInt(several.group(1)), Integer.parseInt(several.group(2)), elements.size());
        }
        return part.matches("[0-9]{1,3}")
                ? range(Integer.parseInt(part), Integer.parseInt(part), elements.size())
                : named(elements, part.toLowerCase(Locale.ROOT));
    }

    private static List<Integer> range(int first, int last, int size) {
        return first >= 1 && last <= size && first <= last
                ? IntStream.rangeClosed(first - 1, last - 1).boxed().toList()
                : List.of();
    }

    /** The one whose name begins with this, or else has it in it. */
    private static List<Integer> named(List<Element> elements, String name) {
        return Stream.<BiPredicate<String, String>>of(String::startsWith, String::contains)
                .map(fits -> IntStream.range(0, elements.size())
                        .filter(i -> fits.test(elements.get(i).name().toLowerCase(Locale.ROOT), name))
                        .boxed()
                        .toList())
                .filter(fitting -> !fitting.isEmpty())
                .findFirst()
                .filter(fitting -> fitting.size() == 1)
                .orElse(List.of());
    }
}
