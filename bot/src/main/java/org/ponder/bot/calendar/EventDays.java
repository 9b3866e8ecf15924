package org.ponder.bot.calendar;

import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
import biweekly.util.DateTimeComponents;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ponder.domain.calendar.Days;

/**
 * On which days an event is. Its end is excluded: what ends at midnight ends on the day before. A time is on the day on which it
 * is written, and one in UTC on the day that it is in the calendar’s zone.
 */
final class EventDays {
    private final VEvent event;
    private final ZoneId zone;

    EventDays(VEvent event, ZoneId zone) {
        this.event = event;
        this.zone = zone;
    }

    /** Whether it is to be, once and on no other days; a rule that cannot be read is a rule. */
    boolean areCertain() {
        boolean cancelled = Optional.ofNullable(event.getStatus())
                .filter(status -> status.isCancelled())
                .isPresent();
        return !cancelled
                && event.getProperties(RecurrenceRule.class).isEmpty()
                && event.getProperties(RecurrenceDates.class).isEmpty()
                && Stream.of("RRULE", "RDATE")
                        .allMatch(name -> event.getExperimentalProperties(name).isEmpty());
    }

    /** None where they cannot be read. */
    Optional<Days> days() {
        try {
            return at(event.getDateStart()).flatMap(this::days);
        } catch (DateTimeException | ArithmeticException noSuchDays) {
            return Optional.empty();
        }
    }

    private Optional<Days> days(LocalDateTime start) {
        LocalDateTime end = at(event.getDateEnd()).or(() -> after(start)).orElse(start);
        if (end.isBefore(start)) {
            return Optional.empty();
        }
        boolean excluded = end.isAfter(start) && end.toLocalTime().equals(LocalTime.MIDNIGHT);
        return Optional.of(new Days(start.toLocalDate(), end.toLocalDate().minusDays(excluded ? 1 : 0)));
    }

    private Optional<LocalDateTime> after(LocalDateTime start) {
        return Optional.ofNullable(event.getDuration())
                .flatMap(property -> Optional.ofNullable(property.getValue()))
                .map(duration -> start.plusWeeks(number(duration.getWeeks()))
                        .plusDays(number(duration.getDays()))
                        .plusHours(number(duration.getHours()))
                        .plusMinutes(number(duration.getMinutes())));
    }

    private static int number(@Nullable Integer many) {
        return Optional.ofNullable(many).orElse(0);
    }

    private Optional<LocalDateTime> at(@Nullable DateOrDateTimeProperty property) {
        return Optional.ofNullable(property)
                .flatMap(one -> Optional.ofNullable(one.getValue()))
                .flatMap(date -> Optional.ofNullable(date.getRawComponents()))
                .map(this::at);
    }

    private LocalDateTime at(DateTimeComponents written) {
        LocalDateTime time = LocalDateTime.of(
                written.getYear(), written.getMonth(), written.getDate(), written.getHour(), written.getMinute());
        return written.hasTime() && written.isUtc()
                ? time.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime()
                : time;
    }
}
