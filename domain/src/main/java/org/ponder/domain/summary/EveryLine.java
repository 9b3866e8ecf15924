package org.ponder.domain.summary;

/** The same for every line, but for those of which somebody wants to know more. */
abstract class EveryLine<T> implements SummaryLine.Cases<T> {

    abstract T line(SummaryLine line);

    @Override
    public T answered(SummaryLine.Answered line) {
        return line(line);
    }

    @Override
    public T tooFew(SummaryLine.TooFew line) {
        return line(line);
    }

    @Override
    public T noGroupLargeEnough(SummaryLine.NoGroupLargeEnough line) {
        return line(line);
    }

    @Override
    public T someNotReached(SummaryLine.SomeNotReached line) {
        return line(line);
    }

    @Override
    public T cutShort(SummaryLine.CutShort line) {
        return line(line);
    }

    @Override
    public T said(SummaryLine.Said line) {
        return line(line);
    }

    @Override
    public T changed(SummaryLine.Changed line) {
        return line(line);
    }

    @Override
    public T picture(SummaryLine.Picture line) {
        return line(line);
    }

    @Override
    public T mostly(SummaryLine.Mostly line) {
        return line(line);
    }

    @Override
    public T agreement(SummaryLine.InAgreement line) {
        return line(line);
    }

    @Override
    public T centre(SummaryLine.Centre line) {
        return line(line);
    }

    @Override
    public T seenDifferently(SummaryLine.SeenDifferently line) {
        return line(line);
    }

    @Override
    public T outOfSight(SummaryLine.OutOfSight line) {
        return line(line);
    }

    @Override
    public T strengths(SummaryLine.Strengths line) {
        return line(line);
    }

    @Override
    public T challenges(SummaryLine.Challenges line) {
        return line(line);
    }

    @Override
    public T basket(SummaryLine.Basket line) {
        return line(line);
    }

    @Override
    public T toTalkAbout(SummaryLine.ToTalkAbout line) {
        return line(line);
    }

    @Override
    public T proudOf(SummaryLine.ProudOf line) {
        return line(line);
    }

    @Override
    public T question(SummaryLine.Question line) {
        return line(line);
    }
}
