package org.ponder.dialogs.script;

import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.ponder.domain.calendar.Days;

/** Some days of a school’s year, and the line that tells them. */
record TermEntry(TermLine line, TermKind kind, Days days) {
    private static final int LONGEST_DAYS = 200;

    boolean is(TermKind other) {
        return kind == other;
    }

    boolean isTooLong() {
        return ChronoUnit.DAYS.between(days.first(), days.last()) >= LONGEST_DAYS;
    }

    boolean overlaps(TermEntry later) {
        return !days.last().isBefore(later.days.first());
    }

    /** Itself, or each of its days where each of them counts. */
    Stream<TermEntry> each() {
        return is(TermKind.INSET)
                ? days.first()
                        .datesUntil(days.last().plusDays(1))
                        .map(day -> new TermEntry(line, kind, new Days(day, day)))
                : Stream.of(this);
    }
}
