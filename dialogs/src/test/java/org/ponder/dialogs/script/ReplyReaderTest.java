package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.words.Words;

class ReplyReaderTest {
    private final ReplyReader reader = new ReplyReader(new Words(Locale.UK));

    private String meaning(Card card, String typed) {
        return reader.read(card, typed)
                .fold(chose -> chose.choice() + new java.util.TreeMap<>(chose.values()), () -> "unclear");
    }

    private static Card card(Field... fields) {
        return new Card(
                "Question",
                List.of(),
                List.of(fields),
                List.of(
                        Choice.main("continue", "Continue"),
                        Choice.other("skip", "Skip"),
                        Choice.other("stop", "Stop for now")));
    }

    private static List<Field.Option> options(String... names) {
        return java.util.stream.IntStream.range(0, names.length)
                .mapToObj(i -> new Field.Option("o" + i, names[i], ""))
                .toList();
    }

    @Nested
    class With_one_list {
        private final Card card = card(new Field.OneOf(
                "position",
                "Where?",
                options("Not yet begun", "In place in parts", "In place everywhere", "I can’t see this from my role"),
                "",
                Field.Layout.OPEN));

        @ParameterizedTest
        @CsvSource({
            "1, o0",
            "2., o1",
            "not yet begun, o0",
            "NOT YET, o0",
            "parts, o1",
            "Everywhere!, o2",
            "i can't see this from my role, o3",
            "i can’t see, o3",
            "role, o3"
        })
        void understands_a_number_or_a_name_that_can_only_mean_one(String typed, String option) {
            assertThat(meaning(card, typed)).isEqualTo("continue{position=" + option + "}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"in place", "i", "0", "5", "(3)", "", "  ", "yesterday", "99999999999"})
        void asks_again_where_it_could_mean_none_or_two(String typed) {
            assertThat(meaning(card, typed)).isEqualTo("unclear");
        }

        @Test
        void hears_choices_by_name() {
            assertThat(List.of(meaning(card, "Skip"), meaning(card, "stop"), meaning(card, "later")))
                    .containsExactly("skip{}", "stop{}", "stop{}");
        }
    }

    @Nested
    class With_one_place_for_words {
        private final Field text = new Field.TextField("text", "Your answer", "", "", Field.Lines.SEVERAL);
        private final Card plain = card(text);
        private final Card ticked = card(
                text,
                new Field.ManyOf(
                        "about", "About?", options("Pay and conditions", "Workload", "Speaking up"), Set.of()));

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Skip the assembly and stop the meetings.",
                    "1",
                    "🙂‍↕️ two 👩🏽‍🏫",
                    "مرحبا بالجميع\nשלום\r\n  indented\t",
                    " leading and trailing ",
                    "about: pay"
                })
        void takes_words_as_they_are(String typed) {
            assertThat(reader.read(plain, typed)).isEqualTo(new Reply.Chose("continue", Map.of("text", typed)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"skip", "Skip.", " SKIP "})
        void hears_a_choice_where_it_is_all_that_is_said(String typed) {
            assertThat(meaning(plain, typed)).isEqualTo("skip{}");
        }

        @Test
        void ticks_what_the_last_line_says_it_is_about() {
            assertThat(meaning(ticked, "Heads cover.\nEvery day.\nAbout: workload, speaking"))
                    .isEqualTo("continue{about=o1,o2, text=Heads cover.\nEvery day.}");
            assertThat(meaning(ticked, "about: pay")).isEqualTo("continue{about=o0}");
        }

        @Test
        void keeps_a_last_line_as_words_where_a_name_in_it_is_not_known() {
            assertThat(meaning(ticked, "Heads cover.\nAbout: pay, the weather"))
                    .isEqualTo("continue{text=Heads cover.\nAbout: pay, the weather}");
        }
    }

    @Nested
    class With_ticks_alone {
        private final Card card = card(
                new Field.ManyOf("share", "Which may others read?", options("Strength", "Challenge"), Set.of("o1")),
                new Field.ManyOf("board", "The board too?", options("Yes, the board too"), Set.of()));

        @Test
        void takes_a_line_for_each_and_leaves_the_others_as_they_are() {
            assertThat(meaning(card, "Share: strength")).isEqualTo("continue{board=, share=o0}");
            assertThat(meaning(card, "share: challenge, strength\nboard: yes"))
                    .isEqualTo("continue{board=o0, share=o1,o0}");
        }

        @Test
        void takes_all_and_none_in_a_word() {
            assertThat(meaning(card, "share: all\nboard: no")).isEqualTo("continue{board=, share=o0,o1}");
            assertThat(meaning(card, "share: none")).isEqualTo("continue{board=, share=}");
        }

        @Test
        void takes_the_number_or_the_name_of_a_choice() {
            assertThat(meaning(card, "1")).isEqualTo("continue{}");
            assertThat(meaning(card, "skip")).isEqualTo("skip{}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"share", "share: weather", "share:", "strength", "7: 8", ":"})
        void asks_again_where_it_could_mean_nothing(String typed) {
            assertThat(meaning(card, typed)).isEqualTo("unclear");
        }

        @Test
        void has_nothing_ticked_where_a_press_says_nothing_of_a_list() {
            assertThat(reader.pressed(card, "continue", Map.of("board", "o0")))
                    .isEqualTo(new Reply.Chose("continue", Map.of("share", "", "board", "o0")));
        }
    }

    @Nested
    class With_several_fields {
        private final Card card = card(
                new Field.TextField("days", "Days open", "", "7", Field.Lines.ONE),
                new Field.OneOf("team", "Team channel", options("none", "Leadership"), "o0", Field.Layout.COMPACT));

        @Test
        void takes_a_line_for_each_and_leaves_the_others_as_they_are() {
            assertThat(meaning(card, "days: 10")).isEqualTo("continue{days=10, team=o0}");
            assertThat(meaning(card, "team: lead\nDays open: 3")).isEqualTo("continue{days=3, team=o1}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ten days", "days: 3\nteam: nobody", "weeks: 2"})
        void changes_nothing_where_one_line_is_unclear(String typed) {
            assertThat(meaning(card, typed)).isEqualTo("unclear");
        }
    }

    @Nested
    class With_choices_alone {
        private final Card card = card();

        @ParameterizedTest
        @CsvSource({"1, continue{}", "2, skip{}", "stop for, stop{}", "now, stop{}", "4, unclear", "s, unclear"})
        void takes_a_number_or_a_name(String typed, String meant) {
            assertThat(meaning(card, typed)).isEqualTo(meant);
        }
    }

    @Nested
    class With_ticks_that_are_asked_for {
        private final Card card = card(new Field.ManyOf(
                "about",
                "Up to three",
                options("Purpose and strategy", "Pay, people and care", "Buildings"),
                Set.of(),
                Field.Ticks.ASKED));

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "1 | o0",
                    "3, 1 | o2,o0",
                    "1 and 3. | o0,o2",
                    "1 2;3 | o0,o1,o2",
                    "2, 2 | o1",
                    "buildings | o2",
                    "strategy; pay, people and care | o0,o1",
                    "strategy, buildings | o0,o2",
                    "Pay, people and care | o1"
                })
        void takes_numbers_or_names(String typed, String keys) {
            assertThat(meaning(card, typed)).isEqualTo("continue{about=" + keys + "}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"4", "1, 4", "strategy, the weather", ",", "p", ""})
        void does_not_guess(String typed) {
            assertThat(meaning(card, typed)).isEqualTo("unclear");
        }

        @Test
        void hears_choices_by_name() {
            assertThat(meaning(card, "Skip")).isEqualTo("skip{}");
        }

        @Test
        void takes_names_on_lines_of_their_own() {
            assertThat(meaning(card, "Buildings\nPurpose and strategy\n")).isEqualTo("continue{about=o2,o0}");
        }
    }

    @Nested
    class Presses {
        private final Card card = card(
                new Field.OneOf("position", "Where?", options("Here", "There"), "", Field.Layout.OPEN),
                new Field.ManyOf("about", "About?", options("Pay", "Workload"), Set.of()));

        @Test
        void mean_what_the_card_offers() {
            assertThat(reader.pressed(card, "continue", Map.of("position", "o1", "about", "o0,o1", "other", "x")))
                    .isEqualTo(new Reply.Chose("continue", Map.of("position", "o1", "about", "o0,o1")));
        }

        @Test
        void mean_nothing_where_the_card_does_not_offer_it() {
            assertThat(List.of(
                            reader.pressed(card, "withdraw", Map.of()),
                            reader.pressed(card, "continue", Map.of("position", "o9")),
                            reader.pressed(card, "continue", Map.of("about", "o0,o9"))))
                    .containsOnly(new Reply.Unclear());
        }
    }
}
