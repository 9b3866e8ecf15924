package org.ponder.domain.calendar;

import java.time.LocalDate;

/** Days in a row, the first and the last of them among them. */
public record Days(LocalDate first, LocalDate last) {
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("days end on or after the day on which they begin");
        }
    }

    public boolean have(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
