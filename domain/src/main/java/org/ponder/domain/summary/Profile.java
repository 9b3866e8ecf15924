package org.ponder.domain.summary;

import java.util.Collection;
import java.util.List;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.Scale;

/**
 * How a run of rounds looks from a distance: the names of their elements in baskets, made from what was published of them and from
 * nothing else. A basket has no order but the alphabet's, and there is no total: the elements are not compared with each other.
 *
 * @param seenDifferently where groups see it differently, or the answers are spread out; it comes first, since it is what to talk about
 * @param inPlace where the middle of every group lies in the further half of the scale
 * @param early where it lies in the half nearer its beginning
 * @param open of which none of that was published
 */
public record Profile(List<String> seenDifferently, List<String> inPlace, List<String> early, List<String> open) {
    /** What a list answers of something that is not in it. */
    private static final int NOWHERE = -1;

    public Profile {
        seenDifferently = List.copyOf(seenDifferently);
        inPlace = List.copyOf(inPlace);
        early = List.copyOf(early);
        open = List.copyOf(open);
    }

    /** What was published of one element. */
    public record Entry(Element element, Scale scale, List<SummaryLine> lines) {
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    private enum Basket {
        SEEN_DIFFERENTLY,
        IN_PLACE,
        EARLY,
        OPEN
    }

    /** The same whatever order the elements come in. */
    public static Profile of(Collection<Entry> entries) {
        return new Profile(
                names(entries, Basket.SEEN_DIFFERENTLY),
                names(entries, Basket.IN_PLACE),
                names(entries, Basket.EARLY),
                names(entries, Basket.OPEN));
    }

    private static List<String> names(Collection<Entry> entries, Basket basket) {
        return entries.stream()
                .filter(entry -> basket(entry) == basket)
                .map(entry -> entry.element().name())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private static Basket basket(Entry entry) {
        if (entry.lines().stream().anyMatch(line -> line.fold(new IsApart()))) {
            return Basket.SEEN_DIFFERENTLY;
        }
        List<Integer> middles = entry.lines().stream()
                .flatMap(line -> line.fold(new Middles(entry.scale())).stream())
                .toList();
        int last = entry.scale().size() - 1;
        if (middles.isEmpty() || middles.contains(NOWHERE)) {
            return Basket.OPEN;
        }
        if (middles.stream().allMatch(place -> 2 * place > last)) {
            return Basket.IN_PLACE;
        }
        return middles.stream().allMatch(place -> 2 * place < last) ? Basket.EARLY : Basket.OPEN;
    }

    /** Whether a line says that people see it differently. */
    private static final class IsApart extends EveryLine<Boolean> {
        @Override
        Boolean line(SummaryLine line) {
            return false;
        }

        @Override
        public Boolean seenDifferently(SummaryLine.SeenDifferently line) {
            return true;
        }

        @Override
        public Boolean agreement(SummaryLine.InAgreement line) {
            return line.word().isWide();
        }
    }

    /** The places between which a line says that the middle of a group lies; out of sight is no place. */
    private static final class Middles extends EveryLine<List<Integer>> {
        private final Scale scale;

        Middles(Scale scale) {
            this.scale = scale;
        }

        @Override
        List<Integer> line(SummaryLine line) {
            return List.of();
        }

        @Override
        public List<Integer> centre(SummaryLine.Centre line) {
            return List.of(place(line.lower()), place(line.upper()));
        }

        @Override
        public List<Integer> mostly(SummaryLine.Mostly line) {
            return List.of(place(line.choice()));
        }

        private int place(String name) {
            return scale.names().indexOf(name);
        }
    }
}
