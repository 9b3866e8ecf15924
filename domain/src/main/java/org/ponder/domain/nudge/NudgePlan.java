package org.ponder.domain.nudge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ponder.domain.calendar.Rhythm;

/** When reminders go out, as a function of calendars and of the times of the round. */
public final class NudgePlan {
    /** Between one thing that somebody is told of a round and the next lies at least this: a day on which they hear nothing of it. */
    static final Duration APART = Duration.ofHours(44);

    private NudgePlan() {}

    /**
     * When reminders are planned: at the beginning of the channel's hours on the last good day before the one on which the round
     * closes, and before that on the one in the middle, with a day between. A round that is too short for two has one or none.
     *
     * @param channel its days are those on which something is planned
     */
    public static List<Instant> planned(Rhythm channel, Instant opens, Instant closes) {
        List<Instant> mornings = mornings(channel, opens, closes);
        int last = mornings.size() - 1;
        if (last < 0) {
            return List.of();
        }
        return last < 2 ? List.of(mornings.get(last)) : List.of(mornings.get((last - 1) / 2), mornings.get(last));
    }

    /** When the channel's hours begin on each of its days between that on which it hears of the round and that of the closing. */
    private static List<Instant> mornings(Rhythm channel, Instant opens, Instant closes) {
        LocalDate closing = LocalDate.ofInstant(closes, channel.zone());
        Instant heard = channel.next(opens, closes).orElse(closes);
        LocalDate first = LocalDate.ofInstant(heard, channel.zone()).plusDays(1);
        return first.isBefore(closing)
                ? first.datesUntil(closing)
                        .flatMap(day -> morning(channel, day).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Instant> morning(Rhythm channel, LocalDate day) {
        return channel.next(
                day.atStartOfDay(channel.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(channel.zone()).toInstant());
    }

    /**
     * When the last of several reminders leaves for somebody: in their good hours, a good while after they were told of the round
     * and after each reminder before; empty where there is no such time before the round closes.
     *
     * @param nudges when each was decided, the earliest first
     */
    public static Optional<Instant> leaves(Rhythm member, Instant opens, Instant closes, List<Instant> nudges) {
        Optional<Instant> told = member.next(opens, closes);
        for (Instant at : nudges) {
            told = told.flatMap(before -> member.next(later(at, before.plus(APART)), closes));
        }
        return told;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
