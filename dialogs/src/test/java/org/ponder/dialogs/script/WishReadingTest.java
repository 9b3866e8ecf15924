package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.dialogs.words.Words;

class WishReadingTest {
    /** A Sunday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Words WORDS = new Words(Locale.UK);

    private final WishReading reading = new WishReading(WORDS);

    private String in(String typed) {
        return named(reading.in(typed, TODAY));
    }

    private String unmistakable(String typed) {
        return named(reading.unmistakable(typed, TODAY));
    }

    private static String named(Optional<Wish> wish) {
        return wish.map(found -> found.fold(new Names())).orElse("none");
    }

    private static final class Names implements Wish.Cases<String> {
        @Override
        public String pauseUntil(LocalDate day) {
            return day.toString();
        }

        @Override
        public String pauseUnclear() {
            return "unclear";
        }

        @Override
        public String notInHolidays() {
            return "not in holidays";
        }

        @Override
        public String alsoInHolidays() {
            return "also in holidays";
        }

        @Override
        public String stopWriting() {
            return "stop";
        }

        @Override
        public String startAgain() {
            return "start";
        }
    }

    @Nested
    class A_pause {
        @ParameterizedTest
        @CsvSource({
            "pause until Monday, 2026-11-23",
            "Pause until 3 December., 2026-12-03",
            "pause till 3/12, 2026-12-03",
            "Please pause until Monday, 2026-11-23",
            "pause until Monday please, 2026-11-23",
            "pause messages until 2026-12-12, 2026-12-12",
            "pause for a week, 2026-11-29",
            "pause for two weeks, 2026-12-06",
            "pause for the next two weeks, 2026-12-06",
            "pause for 10 days, 2026-12-02",
            "pause for a fortnight, 2026-12-06",
            "nothing until 3 December, 2026-12-03",
            "leave me alone until Monday, 2026-11-23",
            "quiet until tomorrow, 2026-11-23",
            "stop until Friday, 2026-11-27",
            "stop writing to me until 4 January, 2027-01-04",
            "don’t write to me until 4 January, 2027-01-04",
            "dont write to me until 4 January, 2027-01-04",
            "no messages for a month, 2026-12-22",
            "pause until 22 November 2027, 2027-11-22"
        })
        void ends_on_a_day(String typed, String day) {
            assertThat(in(typed)).isEqualTo(day);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "pause",
                    "pause messages",
                    "pause until",
                    "pause for a bit",
                    "pause for now",
                    "pause for the rest of term",
                    "leave me alone for a while",
                    "leave me alone for now",
                    "pause until half-term",
                    "pause until 31 February",
                    "pause until today",
                    "pause until 22 November",
                    "pause until 3 November 2026",
                    "pause until 23 November 2027",
                    "pause for 400 days",
                    "leave me alone until I say so",
                    "nothing until the board has met"
                })
        void is_unclear_where_it_has_no_end_within_a_year(String typed) {
            assertThat(in(typed)).isEqualTo("unclear");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "nothing",
                    "quiet",
                    "nothing for it",
                    "nothing for me",
                    "stop for now",
                    "pause for thought",
                    "pausing until Monday",
                    "we should pause until Monday",
                    "pause the roll-out until Monday",
                    "until Monday",
                    "for a week",
                    "Monday"
                })
        void is_heard_only_where_it_is_all_that_is_said(String typed) {
            assertThat(in(typed)).isEqualTo("none");
        }
    }

    @Nested
    class Another_wish {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "not during half-term",
                    "Not in half term.",
                    "not in the holidays",
                    "not during school holidays",
                    "not during the school holidays",
                    "only in term time",
                    "only in term-time, please",
                    "only in term",
                    "don’t write to me in the holidays"
                })
        void is_to_hear_nothing_in_the_holidays(String typed) {
            assertThat(in(typed)).isEqualTo("not in holidays");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"also in the holidays", "holidays are fine", "The holidays are fine!", "Also in half term"})
        void is_to_hear_in_the_holidays_too(String typed) {
            assertThat(in(typed)).isEqualTo("also in holidays");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "stop",
                    "STOP!",
                    "stop writing to me",
                    "stop all messages",
                    "no more messages",
                    "unsubscribe",
                    "leave me alone",
                    "please stop writing to me"
                })
        void is_to_hear_nothing_any_more(String typed) {
            assertThat(in(typed)).isEqualTo("stop");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "start again",
                    "resume messages",
                    "Write to me again, please.",
                    "come back",
                    "unpause",
                    "resubscribe"
                })
        void is_to_hear_again(String typed) {
            assertThat(in(typed)).isEqualTo("start");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "please",
                    "stop it",
                    "stop the meetings",
                    "we should stop writing to me",
                    "start",
                    "resume",
                    "in term",
                    "holidays",
                    "leave me",
                    "hello"
                })
        void is_heard_only_where_it_is_all_that_is_said(String typed) {
            assertThat(in(typed)).isEqualTo("none");
        }
    }

    @Nested
    class Amid_an_answer {
        @ParameterizedTest
        @CsvSource({
            "pause until Monday, 2026-11-23",
            "please pause for two weeks, 2026-12-06",
            "pause messages until 3 December, 2026-12-03",
            "leave me alone until Monday, 2026-11-23",
            "leave me alone until half-term, unclear",
            "pause messages until half-term, unclear",
            "pause messages, unclear",
            "don’t write to me in the holidays, not in holidays",
            "write to me in the holidays too, also in holidays",
            "stop writing to me, stop",
            "stop all messages, stop",
            "no more messages, stop",
            "unsubscribe, stop",
            "leave me alone, stop",
            "resume messages, start",
            "write to me again, start",
            "unpause, start",
            "resubscribe, start"
        })
        void what_speaks_of_messages_is_a_wish(String typed, String wish) {
            assertThat(unmistakable(typed)).isEqualTo(wish);
            assertThat(in(typed)).isEqualTo(wish);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "stop",
                    "stop until Monday",
                    "stop writing",
                    "pause",
                    "pause everything until Monday",
                    "pause until half-term",
                    "pause for thought",
                    "nothing until 3 December",
                    "quiet until tomorrow",
                    "no more until Monday",
                    "come back",
                    "start again",
                    "write again",
                    "only in term",
                    "only in term time",
                    "not in the holidays",
                    "not during half-term",
                    "also in the holidays",
                    "holidays are fine",
                    "opt out"
                })
        void what_may_be_said_of_a_trust_is_an_answer(String typed) {
            assertThat(unmistakable(typed)).isEqualTo("none");
        }
    }

    @Test
    void nothing_is_looked_for_in_more_than_a_line() {
        assertThat(in("stop" + " ".repeat(116))).isEqualTo("stop");
        assertThat(in("stop" + " ".repeat(117))).isEqualTo("none");
    }

    @Test
    void no_wish_is_a_command_or_two_wishes() {
        List<String> ways = Stream.of("pause-alone", "not-in-holidays", "also-in-holidays", "stop", "start-again")
                .flatMap(wish -> WORDS.ways("wish." + wish).stream())
                .toList();
        assertThat(ways).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Command.values()).flatMap(command -> WORDS.ways("command." + command.key()).stream()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(ways);
    }
}
