package org.ponder.domain.summary;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.Scale;
import org.ponder.domain.summary.SummaryLine.Look;

/**
 * How a run of rounds looks from a distance: the names of their elements in baskets, made from what was published of them and from
 * nothing else; and what was named in their closings. A basket has no order but the alphabet's, and there is no total: the elements
 * are not compared with each other.
 */
public final class Profile {
    /** What a list answers of something that is not in it. */
    private static final int NOWHERE = -1;

    private Profile() {}

    /** What was published of one element, or of a closing. */
    public record Entry(Element element, Scale scale, List<SummaryLine> lines) {
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    /** A line for each basket that holds anything, where they are seen differently first, and those of closings; the same whatever order the elements come in. */
    public static List<SummaryLine> of(Collection<Entry> entries) {
        Stream<SummaryLine> baskets = Arrays.stream(Look.values())
                .map(look -> new SummaryLine.Basket(look, names(entries, look)))
                .filter(basket -> !basket.elements().isEmpty())
                .map(Function.identity());
        Stream<SummaryLine> named =
                entries.stream().flatMap(entry -> entry.lines().stream()).filter(line -> line.fold(new IsNamed()));
        return Stream.concat(baskets, named).toList();
    }

    private static List<String> names(Collection<Entry> entries, Look look) {
        return entries.stream()
                .filter(entry -> !entry.element().isClosing() && look(entry) == look)
                .map(entry -> entry.element().name())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private static Look look(Entry entry) {
        if (entry.lines().stream().anyMatch(line -> line.fold(new IsApart()))) {
            return Look.SEEN_DIFFERENTLY;
        }
        List<Integer> middles = entry.lines().stream()
                .flatMap(line -> line.fold(new Middles(entry.scale())).stream())
                .toList();
        int last = entry.scale().size() - 1;
        if (middles.isEmpty() || middles.contains(NOWHERE)) {
            return Look.OPEN;
        }
        if (middles.stream().allMatch(place -> 2 * place > last)) {
            return Look.IN_PLACE;
        }
        return middles.stream().allMatch(place -> 2 * place < last) ? Look.EARLY : Look.OPEN;
    }

    /** Whether a line says what was named in a closing. */
    private static final class IsNamed extends EveryLine<Boolean> {
        @Override
        Boolean line(SummaryLine line) {
            return false;
        }

        @Override
        public Boolean toTalkAbout(SummaryLine.ToTalkAbout line) {
            return true;
        }

        @Override
        public Boolean proudOf(SummaryLine.ProudOf line) {
            return true;
        }
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
