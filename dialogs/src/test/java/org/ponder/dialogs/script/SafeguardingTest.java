package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafeguardingTest {
    private final Safeguarding safeguarding = Safeguarding.listed();

    static List<String> worrying() {
        return sentences("worrying.txt");
    }

    static List<String> everyday() {
        return sentences("everyday.txt");
    }

    private static List<String> sentences(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/safeguarding", file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void is_tried_with_many_sentences_of_each_kind() {
        assertThat(worrying()).hasSizeGreaterThan(80).doesNotHaveDuplicates();
        assertThat(everyday()).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("worrying")
    void notices_words_that_may_be_about_a_child_at_risk(String text) {
        assertThat(safeguarding.isSpokenOf(text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyday")
    void stays_quiet_about_work(String text) {
        assertThat(safeguarding.isSpokenOf(text)).isFalse();
    }

    @Test
    void reads_a_sentence_over_the_end_of_a_line_and_every_sentence_on_its_own() {
        assertThat(List.of(
                        safeguarding.isSpokenOf("We met on Monday. A pupil\r\nwas hurt by her carer"),
                        safeguarding.isSpokenOf("We touched on attendance; her dad HITS   her.")))
                .containsOnly(true);
        assertThat(safeguarding.isSpokenOf("Priorities:\n- children\n- an abuse of our good will"))
                .isFalse();
    }
}
