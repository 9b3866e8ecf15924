package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProseTest {
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Test
    void is_counted_in_code_points() {
        assertThat(Prose.length("🙂🙂")).isEqualTo(2);
        assertThat(Prose.length(FAMILY)).isEqualTo(7);
    }

    @Test
    void loses_what_no_screen_can_show() {
        assertThat(Prose.clean(" a\u0000b\ud83d\r\nc\td 🙂 ")).isEqualTo("a\uFFFDb\uFFFD\nc\td 🙂");
    }

    @Nested
    class that_is_too_long {

        @Test
        void is_cut_after_a_word_and_says_that_there_is_more() {
            assertThat(Prose.shortened("one two three", 13)).isEqualTo("one two three");
            assertThat(Prose.shortened("one two three", 12)).isEqualTo("one two…");
            assertThat(Prose.shortened("onetwothree", 6)).isEqualTo("onetw…");
        }

        @Test
        void is_never_cut_within_what_a_reader_sees_as_one_letter() {
            assertThat(Prose.shortened("ab" + FAMILY + "c", 8)).isEqualTo("ab…");
            assertThat(Prose.shortened("cafe\u0301s", 5)).isEqualTo("caf…");
            assertThat(Prose.shortened("🙂🙂🙂", 2)).isEqualTo("🙂…");
        }

        @Test
        void is_cut_within_a_letter_that_alone_is_too_long() {
            String letter = "e" + "\u0301".repeat(50);
            assertThat(Prose.length(Prose.shortened(letter, 10))).isEqualTo(10);
            assertThat(Prose.pieces(letter, 10)).hasSize(6).allMatch(piece -> Prose.length(piece) <= 10);
        }

        @Test
        void is_parted_at_the_ends_of_lines_before_those_of_words() {
            assertThat(Prose.pieces("one two\nthree four", 12)).containsExactly("one two", "three four");
            assertThat(Prose.pieces("one two three four", 12)).containsExactly("one two", "three four");
            assertThat(Prose.pieces("abcdefgh", 3)).containsExactly("abc", "def", "gh");
            assertThat(Prose.pieces("", 3)).isEmpty();
        }
    }

    @Nested
    class that_is_escaped {

        @Test
        void can_neither_mention_nor_link() {
            assertThat(Prose.escaped("<!channel> & <https://x|y>"))
                    .isEqualTo("&lt;!channel&gt; &amp; &lt;https://x|y&gt;");
        }

        @Test
        void is_cut_between_escapes() {
            assertThat(Prose.escaped("a<<<<", 10)).isEqualTo("a&lt;&lt;…");
            assertThat(Prose.escaped("a<", 5)).isEqualTo("a&lt;");
            for (int most = 6; most < 40; most++) {
                String cut = Prose.escaped("&<>&<>&<>&<>&<>", most);
                assertThat(Prose.length(cut)).isLessThanOrEqualTo(most).isGreaterThan(most - 6);
                assertThat(cut).doesNotContainPattern("[<>]|&(?!amp;|lt;|gt;)");
            }
        }
    }
}
