package org.ponder.domain.summary;

import java.util.List;

/** The sizes of groups that a line lets its reader know. */
final class Sizes extends EveryLine<List<Integer>> {

    @Override
    List<Integer> line(SummaryLine line) {
        return List.of();
    }

    @Override
    public List<Integer> answered(SummaryLine.Answered line) {
        return List.of(line.answered(), line.asked());
    }

    @Override
    public List<Integer> tooFew(SummaryLine.TooFew line) {
        return List.of(line.floor());
    }

    @Override
    public List<Integer> picture(SummaryLine.Picture line) {
        return List.of(line.bars().stream().mapToInt(SummaryLine.Bar::count).sum());
    }

    @Override
    public List<Integer> mostly(SummaryLine.Mostly line) {
        return List.of(line.of());
    }
}
