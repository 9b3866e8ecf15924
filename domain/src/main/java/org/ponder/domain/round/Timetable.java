package org.ponder.domain.round;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.ponder.domain.calendar.SchoolDays;

/**
 * When the rounds of a cycle are open, one after the other, as a function of the trust's school days.
 *
 * <p>Each has as many school weeks as its pace says. It opens at nine on the first school day of its first week and closes on the
 * last but one of its last, so that its summary can be read before the weekend; the next opens in a later week. A week with fewer
 * than {@value #FEWEST_DAYS} school days, as one that is mostly half-term, has no round, and none goes on over it.
 *
 * @param closesAt local time in {@code zone}
 */
public record Timetable(SchoolDays days, ZoneId zone, LocalTime closesAt, Pace pace) {
    static final int FEWEST_DAYS = 4;

    private static final LocalTime OPENS_AT = LocalTime.of(9, 0);
    /** Nobody plans further ahead. */
    private static final int MOST_WEEKS = 110;

    /** @param from the first day on which a round may open */
    public List<Slot> slots(LocalDate from, int many) {
        List<Slot> slots = new ArrayList<>();
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int week = 0; week < MOST_WEEKS && slots.size() < many; week++) {
            LocalDate last = monday.plusWeeks(pace.weeks() - 1L);
            boolean free =
                    monday.datesUntil(last.plusDays(1), Period.ofWeeks(1)).allMatch(this::isSchoolWeek)
                            && !schoolDays(monday).get(0).isBefore(from);
            if (free) {
                slots.add(slot(monday, last));
            }
            monday = free ? last.plusWeeks(1) : monday.plusWeeks(1);
        }
        return List.copyOf(slots);
    }

    private Slot slot(LocalDate firstWeek, LocalDate lastWeek) {
        List<LocalDate> last = schoolDays(lastWeek);
        LocalDate opens = schoolDays(firstWeek).get(0);
        LocalDate closes = last.get(last.size() - 2);
        return new Slot(
                opens.atTime(OPENS_AT).atZone(zone).toInstant(),
                closes.atTime(closesAt).atZone(zone).toInstant());
    }

    private boolean isSchoolWeek(LocalDate monday) {
        return schoolDays(monday).size() >= FEWEST_DAYS;
    }

    private List<LocalDate> schoolDays(LocalDate monday) {
        return monday.datesUntil(monday.plusDays(5)).filter(days::have).toList();
    }
}
