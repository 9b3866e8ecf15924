package org.ponder.domain.round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ponder.domain.people.Hold;

/**
 * From when and until when a round takes answers; the closing instant itself is too late.
 *
 * @param reminders when those who have not answered are to be reminded, as far as that was planned
 * @param hold while everything is held for the trust, no time passes
 */
public record Times(Instant opensAt, Instant closesAt, List<Instant> reminders, Hold hold) {
    public Times {
        if (!closesAt.isAfter(opensAt)) {
            throw new IllegalArgumentException("a round closes after it opens");
        }
        reminders = List.copyOf(reminders);
    }

    /** Of a round in which nobody is reminded. */
    public Times(Instant opensAt, Instant closesAt) {
        this(opensAt, closesAt, List.of(), Hold.NONE);
    }

    public Times closing(Instant other) {
        return new Times(opensAt, other, reminders, hold);
    }

    /** The same with an end, after which nothing is held any more. */
    Times ending(Instant end) {
        return new Times(opensAt, end, reminders, Hold.NONE);
    }

    public Times reminding(List<Instant> others) {
        return new Times(opensAt, closesAt, others, hold);
    }

    /** The same while everything is held from an instant on. */
    public Times heldSince(Instant since) {
        return new Times(opensAt, closesAt, reminders, new Hold(since));
    }

    /** The same once it goes on: as much time remains as there was left. */
    public Times released(Instant now) {
        Duration left = Duration.between(hold.since(), closesAt);
        return new Times(opensAt, now.plus(left), reminders, Hold.NONE);
    }

    boolean isOverAt(Instant now) {
        return !hold.isOn() && !now.isBefore(closesAt);
    }
}
