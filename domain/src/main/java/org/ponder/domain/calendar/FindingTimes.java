package org.ponder.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * When a finding may be shown: in the good hours of its channel, not on a Friday afternoon, and not while most of those it is
 * about are away. A channel without quiet hours takes it at any time.
 *
 * @param channel of the trust's channels
 * @param audience of each of those who were asked
 */
public record FindingTimes(Rhythm channel, List<Rhythm> audience) {
    /** On a Friday a finding comes before this: nobody takes one into the weekend. */
    static final LocalTime FRIDAY_ENDS = LocalTime.NOON;

    public FindingTimes {
        audience = List.copyOf(audience);
    }

    /**
     * The first good time, not before the given one; where most are away for longer than anybody looks ahead, the first good hour
     * of the channel.
     */
    public Instant next(Instant from) {
        if (channel.isAlways()) {
            return from;
        }
        return Rhythm.days(LocalDate.ofInstant(from, channel.zone()))
                .filter(day -> !areMostAway(day))
                .flatMap(day -> channel.next(Rhythm.later(from, start(day)), end(day)).stream())
                .findFirst()
                .or(() -> channel.next(from))
                .orElse(from);
    }

    private boolean areMostAway(LocalDate day) {
        return 2 * audience.stream().filter(one -> one.isAway(day)).count() > audience.size();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(channel.zone()).toInstant();
    }

    private Instant end(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY
                ? day.atTime(FRIDAY_ENDS).atZone(channel.zone()).toInstant()
                : start(day.plusDays(1));
    }
}
