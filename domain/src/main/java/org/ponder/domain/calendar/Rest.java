package org.ponder.domain.calendar;

import java.time.LocalDate;

/**
 * That somebody wants to hear nothing for a while.
 *
 * @param until the day on which they are back, in their own zone; {@link LocalDate#MIN} for whoever does not rest, and
 *     {@link LocalDate#MAX} for whoever does until they say otherwise
 */
public record Rest(LocalDate until) {
    public static final Rest NONE = new Rest(LocalDate.MIN);
    public static final Rest FOR_GOOD = new Rest(LocalDate.MAX);

    public boolean covers(LocalDate day) {
        return day.isBefore(until);
    }
}
