package org.ponder.domain.calendar;

/** On which days of the year somebody may be written to, from the most to the fewest; days of the week are another matter. */
public enum Season {
    EVERY_DAY,
    NOT_ON_BANK_HOLIDAYS,
    NOT_IN_SCHOOL_HOLIDAYS,
    ON_SCHOOL_DAYS;

    /** Whether a day of the year is among them. */
    boolean has(SchoolDay school, boolean bankHoliday) {
        return switch (this) {
            case EVERY_DAY -> true;
            case NOT_ON_BANK_HOLIDAYS -> !bankHoliday;
            case NOT_IN_SCHOOL_HOLIDAYS -> !bankHoliday && school != SchoolDay.HOLIDAY;
            case ON_SCHOOL_DAYS -> !bankHoliday && school == SchoolDay.OPEN;
        };
    }

    /** The one with fewer days. */
    public Season and(Season other) {
        return compareTo(other) < 0 ? other : this;
    }
}
