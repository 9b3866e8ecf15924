package org.ponder.domain.calendar;

/** What a school's year makes of a date, whatever day of the week that is. */
public enum SchoolDay {
    OPEN,
    /** Its staff are trained, its pupils at home. */
    INSET,
    HOLIDAY
}
