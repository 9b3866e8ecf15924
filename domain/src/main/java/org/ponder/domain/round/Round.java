package org.ponder.domain.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ponder.domain.people.MemberId;

/**
 * One element, put to an audience that is frozen at opening, from one instant to another.
 *
 * <p>A round is opened by a facilitator, who may extend it, close it early or cancel it while it is open. When it closes, its
 * reflections are frozen, findings are made of them once, and a summary is published once. It never reopens.
 *
 * <p>Nobody comes or goes while it is open; only where two of those asked turn out to be one person, they keep one place of two.
 */
public record Round(RoundId id, Subject subject, Terms terms, Times times, RoundState state) {

    public static Round opening(RoundId id, Subject subject, Terms terms, Times times) {
        return new Round(id, subject, terms, times, RoundState.OPEN);
    }

    /** Whether an answer given now counts, to the instant: also while a late clock has yet to close the round. */
    public boolean takesAnswersAt(Instant now) {
        return isOpen() && !times.isOverAt(now);
    }

    public boolean isOpen() {
        return state == RoundState.OPEN;
    }

    public boolean isDueAt(Instant now) {
        return isOpen() && times.isOverAt(now);
    }

    /** Whom it asks, or asked. */
    public List<MemberId> asked() {
        return terms.audience().stream().map(Invitation::member).toList();
    }

    public Optional<Invitation> invitation(MemberId member) {
        return terms.invitation(member);
    }

    /** The same round with more time. */
    public Round extendedTo(Instant later) {
        if (!isOpen() || !later.isAfter(times.closesAt())) {
            throw new IllegalArgumentException("only an open round is extended, and only to a later time");
        }
        return at(times.closing(later));
    }

    /** The same round with other times; only an open one has any to come. */
    public Round at(Times others) {
        if (!isOpen()) {
            throw new IllegalArgumentException("when a round took answers stays as it was when it ended");
        }
        return new Round(id, subject, terms, others, state);
    }

    /** The same round, closed: if that is early, its closing time becomes now. */
    public Round closedAt(Instant now) {
        return ended(RoundState.CLOSED, now);
    }

    public Round cancelledAt(Instant now) {
        return ended(RoundState.CANCELLED, now);
    }

    /** The same round where one of those asked has turned out to be another, who keeps one place for both. */
    public Round withoutDouble(MemberId goes, Invitation stays) {
        if (!isOpen()) {
            throw new IllegalArgumentException("whom a round asked stays as it was when it ended");
        }
        return new Round(id, subject, terms.withoutDouble(goes, stays), times, state);
    }

    private Round ended(RoundState end, Instant now) {
        if (!isOpen() || !now.isAfter(times.opensAt())) {
            throw new IllegalArgumentException("a round ends once, after it opened");
        }
        Instant closing = times.isOverAt(now) ? times.closesAt() : now;
        return new Round(id, subject, terms, times.ending(closing), end);
    }
}
