package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't stop",
                " Don’t  STOP! ",
                "don’t\u00a0stop",
                "\u00a0don’t stop.\u00a0",
                "don’t\u202f\n stop …",
                "don't stop :)"
            })
    void words_are_the_same_whatever_spaces_and_signs_are_about_them(String typed) {
        assertThat(Meaning.plain(typed)).isEqualTo("don't stop");
    }

    @Test
    void words_lose_the_signs_at_their_end_and_no_others() {
        assertThat(Meaning.plain("Mr. Smith (yes), no?!…")).isEqualTo("mr. smith (yes), no");
        assertThat(Meaning.plain("...")).isEmpty();
    }
}
