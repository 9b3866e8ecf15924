package org.ponder.dialogs.script;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.dialogs.words.Words;

/** Reads until when somebody wants to hear nothing, where that was asked: "Monday", "until 4 January", "two weeks". */
public final class PauseEnd {
    private final WishReading wishes;

    public PauseEnd(Words words) {
        this.wishes = new WishReading(words);
    }

    /** @param today after which it is, and not more than a year later */
    public Optional<LocalDate> in(String typed, LocalDate today) {
        return Stream.of("", "pause ", "pause until ", "pause for ")
                .flatMap(before -> wishes.in(before + typed.strip(), today).stream())
                .flatMap(wish -> wish.fold(new Ends()).stream())
                .findFirst();
    }

    /** Only a pause has an end. */
    private static final class Ends implements Wish.Cases<Optional<LocalDate>> {
        @Override
        public Optional<LocalDate> pauseUntil(LocalDate day) {
            return Optional.of(day);
        }

        @Override
        public Optional<LocalDate> pauseUnclear() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> notInHolidays() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> alsoInHolidays() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> stopWriting() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> startAgain() {
            return Optional.empty();
        }
    }
}
