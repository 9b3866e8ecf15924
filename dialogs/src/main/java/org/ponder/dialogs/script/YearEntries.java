package org.ponder.dialogs.script;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.script.CalendarFile.Entry;
import org.ponder.domain.calendar.Days;

/** The entries of a calendar file by what their names say. */
final class YearEntries {
    private final List<YearPiece> spans = new ArrayList<>();
    private final List<YearMarks.Mark> marks = new ArrayList<>();
    private final List<Days> holidays = new ArrayList<>();

    YearEntries(List<Entry> entries) {
        entries.forEach(this::sort);
    }

    private void sort(Entry entry) {
        EntryTitle title = new EntryTitle(entry.name());
        EntryKind kind = title.kind(entry.days());
        switch (kind) {
            case TERM -> spans.add(new YearPiece(TermKind.TERM, entry.days(), 1));
            case BREAK -> spans.add(new YearPiece(TermKind.BREAK, entry.days(), 1));
            case INSET -> inset(entry.days());
            case HOLIDAY -> holidays.add(entry.days());
            case TERM_BEGINS, TERM_ENDS, BREAK_BEGINS, BREAK_IS_NEXT, BREAK_ENDS, BREAK_IS_OVER ->
                marks.add(new YearMarks.Mark(kind, entry.days().first(), title.season()));
            case OTHER -> {}
        }
    }

    /** Each of its days from Monday to Friday; nobody is trained on a Sunday in between. */
    private void inset(Days days) {
        List<LocalDate> each = days.first()
                .datesUntil(days.last().plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .toList();
        for (int i = 0; i < each.size(); i++) {
            spans.add(new YearPiece(TermKind.INSET, new Days(each.get(i), each.get(i)), i == 0 ? 1 : 0));
        }
    }

    List<YearPiece> pieces() {
        return Stream.of(
                        spans,
                        YearMarks.pieces(marks),
                        tellsNoTerm() ? YearHolidays.terms(holidays) : List.<YearPiece>of())
                .flatMap(List::stream)
                .toList();
    }

    /** How many entries tell holidays between which terms were found. */
    int holidaysTold() {
        return tellsNoTerm()
                ? (int) holidays.stream().filter(YearHolidays::isLong).count()
                : 0;
    }

    private boolean tellsNoTerm() {
        return Stream.concat(spans.stream(), YearMarks.pieces(marks).stream())
                .noneMatch(piece -> piece.is(TermKind.TERM));
    }
}
