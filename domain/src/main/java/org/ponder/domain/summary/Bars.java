package org.ponder.domain.summary;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.domain.finding.Tally;
import org.ponder.domain.framework.Scale;
import org.ponder.domain.summary.SummaryLine.Bar;
import org.ponder.domain.summary.SummaryLine.Choice;

/** A tally as bars, in the words in which people chose. */
record Bars(Scale scale) {
    private static final String OUT_OF_SIGHT = "I can’t see this from my role";
    private static final String LEFT_OPEN = "Left open";

    /** Every position, also where nobody chose it; out of sight and left open only where somebody did. */
    List<Bar> of(Tally tally) {
        Stream<Bar> positions = IntStream.range(0, scale.size())
                .mapToObj(place -> new Bar(
                        Choice.POSITION,
                        scale.names().get(place),
                        tally.positions().get(place)));
        Stream<Bar> beside = Stream.of(
                        new Bar(Choice.OUT_OF_SIGHT, OUT_OF_SIGHT, tally.outOfSight()),
                        new Bar(Choice.LEFT_OPEN, LEFT_OPEN, tally.leftOpen()))
                .filter(bar -> bar.count() > 0);
        return Stream.concat(positions, beside).toList();
    }

    Bar longest(Tally tally) {
        return of(tally).stream().max(Comparator.comparingInt(Bar::count)).orElseThrow();
    }
}
