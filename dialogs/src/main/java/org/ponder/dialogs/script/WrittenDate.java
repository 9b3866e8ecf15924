package org.ponder.dialogs.script;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A date as it was typed, which may have left something out that the dates around it say. */
sealed interface WrittenDate {

    /** The first that it can mean, not before a day, unless it says itself when it is. */
    Optional<LocalDate> from(LocalDate day);

    /** The last that it can mean, not after a day, unless it says itself when it is. */
    Optional<LocalDate> upTo(LocalDate day);

    /** Whether it leaves out what the date after it may say. */
    boolean isOpen();

    /** With its year. */
    record Whole(LocalDate date) implements WrittenDate {
        @Override
        public Optional<LocalDate> from(LocalDate day) {
            return Optional.of(date);
        }

        @Override
        public Optional<LocalDate> upTo(LocalDate day) {
            return Optional.of(date);
        }

        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** Without its year. */
    record Yearless(MonthDay date) implements WrittenDate {
        /** No leap day is further from the next. */
        private static final int YEARS_BETWEEN_LEAP_DAYS = 8;

        @Override
        public Optional<LocalDate> from(LocalDate day) {
            return near(day, 1);
        }

        @Override
        public Optional<LocalDate> upTo(LocalDate day) {
            return near(day, -1);
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        private Optional<LocalDate> near(LocalDate day, int direction) {
            return IntStream.rangeClosed(0, YEARS_BETWEEN_LEAP_DAYS)
                    .map(years -> day.getYear() + direction * years)
                    .filter(date::isValidYear)
                    .mapToObj(date::atYear)
                    .filter(found -> direction * found.compareTo(day) >= 0)
                    .findFirst();
        }
    }

    /** No more than the day of a month, as the first in "26–30 October". */
    record DayAlone(int day) implements WrittenDate {
        @Override
        public Optional<LocalDate> from(LocalDate date) {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> upTo(LocalDate date) {
            return Optional.of(date)
                    .filter(later -> day >= 1 && day <= later.getDayOfMonth())
                    .map(later -> later.withDayOfMonth(day));
        }

        @Override
        public boolean isOpen() {
            return true;
        }
    }

    /** Counted from the day on which it is read. */
    record Ahead(UnaryOperator<LocalDate> step) implements WrittenDate {
        @Override
        public Optional<LocalDate> from(LocalDate day) {
            return Optional.of(step.apply(day));
        }

        @Override
        public Optional<LocalDate> upTo(LocalDate day) {
            return Optional.empty();
        }

        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** With its day of the week, which has to be right: where it is not, nobody knows which of the two was meant. */
    record OnWeekday(DayOfWeek weekday, WrittenDate date) implements WrittenDate {
        @Override
        public Optional<LocalDate> from(LocalDate day) {
            return date.from(day).filter(this::fits);
        }

        @Override
        public Optional<LocalDate> upTo(LocalDate day) {
            return date.upTo(day).filter(this::fits);
        }

        @Override
        public boolean isOpen() {
            return date.isOpen();
        }

        private boolean fits(LocalDate found) {
            return found.getDayOfWeek() == weekday;
        }
    }
}
