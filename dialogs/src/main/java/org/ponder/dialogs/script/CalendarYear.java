package org.ponder.dialogs.script;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.dialogs.script.CalendarFile.Because;
import org.ponder.dialogs.script.CalendarFile.Entry;
import org.ponder.domain.calendar.TermDates;

/**
 * Finds the term dates of a school in what a calendar file holds, going by the names of its entries: from two school years back to
 * three ahead, and never more than {@link TermLines} can keep.
 */
public final class CalendarYear {
    private static final int YEARS_BACK = 2;
    private static final int YEARS_AHEAD = 3;

    private final int now;

    public CalendarYear(LocalDate today) {
        this.now = YearPiece.schoolYear(today);
    }

    /**
     * What was found.
     *
     * @param leftOut how many of the file’s entries tell none of it
     */
    public record Found(TermDates dates, int leftOut) {}

    public <T> T read(CalendarFile file, Function<Found, T> found, Function<Because, T> nothing) {
        return file.fold(held -> read(held, found, nothing), nothing);
    }

    private <T> T read(CalendarFile.Held held, Function<Found, T> found, Function<Because, T> nothing) {
        List<Entry> entries = held.entries().stream().distinct().toList();
        YearEntries near = new YearEntries(entries.stream().filter(this::isNear).toList());
        List<YearPiece> whole = YearPieces.fitting(near.pieces());
        List<YearPiece> kept = YearPieces.keepable(whole, years());
        if (!YearPieces.haveTerm(kept)) {
            return nothing.apply(YearPieces.haveTerm(whole) ? Because.TOO_MANY : Because.NO_TERMS);
        }
        int told =
                near.holidaysTold() + kept.stream().mapToInt(YearPiece::entries).sum();
        return found.apply(new Found(YearPieces.dates(kept), held.leftOut() + entries.size() - told));
    }

    private boolean isNear(Entry entry) {
        return YearPiece.schoolYear(entry.days().first()) >= now - YEARS_BACK
                && YearPiece.schoolYear(entry.days().last()) <= now + YEARS_AHEAD;
    }

    /** From the most to the least needed. */
    private List<Integer> years() {
        return Stream.concat(
                        IntStream.rangeClosed(0, YEARS_AHEAD).map(i -> now + i).boxed(),
                        IntStream.rangeClosed(1, YEARS_BACK).map(i -> now - i).boxed())
                .toList();
    }
}
