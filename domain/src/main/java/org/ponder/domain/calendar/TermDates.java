package org.ponder.domain.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The term dates of one school, as far as they are known.
 *
 * <p>From the first day that was told to the last, whatever lies outside a term or in a break is a holiday. Before and after, the
 * school is taken to be open but for {@linkplain #isUsualHoliday the weeks in which hardly any school in England is}.
 *
 * @param terms from each term's first day to its last, with or without the half-term break in it
 * @param breaks in a term
 * @param inset in a term or beside one
 */
public record TermDates(List<Days> terms, List<Days> breaks, Set<LocalDate> inset) implements SchoolYear {
    /** A school that has told nothing. */
    public static final TermDates UNTOLD = new TermDates(List.of(), List.of(), Set.of());

    private static final MonthDay SUMMER_BEGINS = MonthDay.of(7, 24);
    private static final MonthDay SUMMER_ENDS = MonthDay.of(8, 31);
    private static final MonthDay CHRISTMAS_BEGINS = MonthDay.of(12, 22);
    private static final MonthDay NEW_YEAR_ENDS = MonthDay.of(1, 2);

    public TermDates {
        terms = terms.stream().sorted(Comparator.comparing(Days::first)).toList();
        breaks = breaks.stream().sorted(Comparator.comparing(Days::first)).toList();
        inset = Set.copyOf(inset);
    }

    @Override
    public SchoolDay on(LocalDate day) {
        if (inset.contains(day)) {
            return SchoolDay.INSET;
        }
        boolean open = isTold(day)
                ? terms.stream().anyMatch(term -> term.have(day))
                        && breaks.stream().noneMatch(days -> days.have(day))
                : !isUsualHoliday(day);
        return open ? SchoolDay.OPEN : SchoolDay.HOLIDAY;
    }

    /** The last day that was told; after it, guesses are made. */
    public Optional<LocalDate> lastTold() {
        return terms.stream().map(Days::last).max(Comparator.naturalOrder());
    }

    private boolean isTold(LocalDate day) {
        return !terms.isEmpty()
                && !day.isBefore(terms.get(0).first())
                && lastTold().filter(last -> !day.isAfter(last)).isPresent();
    }

    /** From 24 July to 31 August, and from 22 December to 2 January. */
    private static boolean isUsualHoliday(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        boolean summer = date.compareTo(SUMMER_BEGINS) >= 0 && date.compareTo(SUMMER_ENDS) <= 0;
        return summer || date.compareTo(CHRISTMAS_BEGINS) >= 0 || date.compareTo(NEW_YEAR_ENDS) <= 0;
    }
}
