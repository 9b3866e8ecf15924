package org.ponder.dialogs.script;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.Days;

/** Reads lines about a school’s year one by one. */
final class TermEntries {
    private static final Pattern AND = Pattern.compile(" ?[,&+] ?| and ");

    /** In the middle of the summer holidays. */
    private static final WrittenDate SCHOOL_YEARS_BEGIN = new WrittenDate.Yearless(MonthDay.of(8, 1));

    private final TermLabels labels;
    private final Locale locale;

    TermEntries(Words words) {
        labels = new TermLabels(words);
        locale = words.locale();
    }

    /**
     * What the lines tell, in their order; a line that cannot be read tells nothing.
     *
     * <p>A year that is left out is found within the school year of the first term that has not ended.
     */
    List<TermEntry> of(List<TermLine> lines, LocalDate today) {
        LocalDate begin = lines.stream()
                .flatMap(line -> entries(line, today).stream())
                .filter(entry -> entry.is(TermKind.TERM) && !entry.days().last().isBefore(today))
                .map(entry -> entry.days().first())
                .min(Comparator.naturalOrder())
                .flatMap(SCHOOL_YEARS_BEGIN::upTo)
                .orElse(today);
        return lines.stream().flatMap(line -> entries(line, begin).stream()).toList();
    }

    private List<TermEntry> entries(TermLine line, LocalDate today) {
        String plain = line.plain();
        return labels.read(plain, (kind, rest) -> several(rest, today).map(days -> entries(line, kind, days)))
                .or(() -> range(plain, today)
                        .filter(days -> days.first().isBefore(days.last()))
                        .map(days -> entries(line, TermKind.TERM, List.of(days))))
                .orElse(List.of());
    }

    private static List<TermEntry> entries(TermLine line, TermKind kind, List<Days> days) {
        return days.stream().map(one -> new TermEntry(line, kind, one)).toList();
    }

    /** From the last to the first, as in "1 and 2 September 2026" a later date says what an earlier one leaves out. */
    private Optional<List<Days>> several(String plain, LocalDate today) {
        Optional<Days> one = range(plain, today);
        if (one.isPresent()) {
            return one.map(List::of);
        }
        List<String> parts = Arrays.asList(AND.split(plain, -1));
        List<Days> found = new ArrayList<>();
        for (int i = parts.size() - 1; i >= 0; i--) {
            Optional<Days> days = found.isEmpty()
                    ? range(parts.get(i), today)
                    : before(found.get(0).first(), parts.get(i), today);
            days.ifPresent(read -> found.add(0, read));
        }
        return found.size() == parts.size() ? Optional.of(found) : Optional.empty();
    }

    private Optional<Days> before(LocalDate later, String plain, LocalDate today) {
        return date(plain)
                .filter(WrittenDate::isOpen)
                .flatMap(date -> date.upTo(later))
                .map(day -> new Days(day, day))
                .or(() -> range(plain, today));
    }

    private Optional<Days> range(String plain, LocalDate today) {
        return new DateRange(this::date, today).in(plain);
    }

    /** A day of the week alone, or "tomorrow", is no date of a calendar. */
    private Optional<WrittenDate> date(String plain) {
        return DateForms.in(plain, locale);
    }
}
