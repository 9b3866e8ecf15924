package org.ponder.dialogs.script;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.Days;
import org.ponder.domain.calendar.TermDates;

/** Reads the term dates of a school as a facilitator types them, a line each, and writes them so that they read back the same. */
public final class TermLines {
    private final Words words;
    private final TermEntries entries;
    private final DateTimeFormatter date;

    public TermLines(Words words) {
        this.words = words;
        this.entries = new TermEntries(words);
        this.date = DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale());
    }

    /** Term dates, or the first fault that was found in their lines. */
    public sealed interface Read {
        <T> T fold(Function<TermDates, T> told, Function<Fault, T> fault);
    }

    /** Nothing is wrong with them. */
    public record Told(TermDates dates) implements Read {
        @Override
        public <T> T fold(Function<TermDates, T> told, Function<Fault, T> fault) {
            return told.apply(dates);
        }
    }

    /**
     * Something is wrong with a line.
     *
     * @param line its number, counted from 1
     * @param text the line itself, or the beginning of a long one, for whoever typed it
     */
    public record Fault(Because because, int line, String text) implements Read {
        @Override
        public <T> T fold(Function<TermDates, T> told, Function<Fault, T> fault) {
            return fault.apply(this);
        }

        /** Hides the text: anything may have been typed. */
        @Override
        public String toString() {
            return "Fault[" + because + ", line " + line + "]";
        }
    }

    /** What is wrong with it. */
    public enum Because {
        UNREADABLE,
        LONG_LINE,
        /** It is the first that is too many, or it tells too many days. */
        TOO_MANY,
        /** What it tells lasts for more than two hundred days. */
        TOO_LONG,
        /** Its term begins or ends in another. */
        OVERLAP;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param today from which a year is found that is left out everywhere */
    public Read read(String typed, LocalDate today) {
        List<TermLine> lines = TermLine.of(typed);
        Optional<Fault> tooMuch = TermFaults.in(lines);
        if (tooMuch.isPresent()) {
            return tooMuch.get();
        }
        List<TermEntry> told = entries.of(lines, today);
        return TermFaults.in(lines, told).<Read>map(fault -> fault).orElseGet(() -> told(told));
    }

    /** A line each, the earliest first. */
    public String write(TermDates dates) {
        return Stream.of(
                        dates.terms().stream().map(days -> new Line(TermKind.TERM, days)),
                        dates.breaks().stream().map(days -> new Line(TermKind.BREAK, days)),
                        dates.inset().stream().map(day -> new Line(TermKind.INSET, new Days(day, day))))
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(line -> line.days.first()))
                .map(this::written)
                .collect(Collectors.joining("\n"));
    }

    private static Read told(List<TermEntry> told) {
        return new Told(new TermDates(
                days(told, TermKind.TERM),
                days(told, TermKind.BREAK),
                told.stream()
                        .filter(entry -> entry.is(TermKind.INSET))
                        .flatMap(TermEntry::each)
                        .map(day -> day.days().first())
                        .collect(Collectors.toSet())));
    }

    private static List<Days> days(List<TermEntry> told, TermKind kind) {
        return told.stream()
                .filter(entry -> entry.is(kind))
                .map(TermEntry::days)
                .toList();
    }

    private String written(Line line) {
        String first = date.format(line.days.first());
        String last = date.format(line.days.last());
        return line.kind.labels(words).get(0) + ": " + (first.equals(last) ? first : first + " – " + last);
    }

    private record Line(TermKind kind, Days days) {}
}
