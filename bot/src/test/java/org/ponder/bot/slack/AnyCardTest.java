package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.words.Words;

/** Whatever is on a card, Slack takes it, and nobody's words are where they should not be. */
class AnyCardTest {
    private static final BlockKit KIT = new BlockKit(new Words(Locale.UK));
    private static final int ROUNDS = 60;

    @Test
    void is_taken_in_every_form() {
        each(post -> {
            assertThat(BlockRules.broken(KIT.message(post))).isEmpty();
            assertThat(BlockRules.broken(KIT.message(post).withoutCharts())).isEmpty();
            assertThat(BlockRules.broken(KIT.standing(post.card()))).isEmpty();
            assertThat(BlockRules.broken(KIT.modal(post))).isEmpty();
            assertThat(BlockRules.broken(KIT.home(post))).isEmpty();
        });
    }

    @Test
    void has_no_half_of_a_letter_and_no_half_of_an_escape() {
        each(post -> {
            SlackMessage message = KIT.message(post);
            Stream.of(
                            message.text(),
                            message.blocks().toString(),
                            KIT.modal(post).toString())
                    .forEach(json -> assertThat(
                                    json.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF))
                            .isTrue());
            assertThat(message.text()).doesNotContainPattern("[<>]|&(?!amp;|lt;|gt;)");
        });
    }

    @Test
    void leaves_what_a_person_wrote_out_of_a_question_in_a_message() {
        each(post -> {
            if (post.card().isQuestion()) {
                SlackMessage message = KIT.message(post);
                assertThat(message.text()).doesNotContain(NastyCards.MARK);
                assertThat(message.blocks().toString()).doesNotContain(NastyCards.MARK);
            }
        });
    }

    @Test
    void is_said_whole_in_a_window_that_has_room_for_it() {
        each(post -> {
            ObjectNode window = KIT.modal(post);
            if (!Said.isShortened(window)) {
                Said.whole(post.card(), window);
            }
        });
    }

    private static void each(Consumer<Post> check) {
        for (long seed : List.of(1L, 2L, 3L, RandomGenerator.getDefault().nextLong())) {
            NastyCards cards = new NastyCards(new Random(seed));
            for (int round = 0; round < ROUNDS; round++) {
                Post post = cards.post();
                try {
                    check.accept(post);
                } catch (AssertionError | RuntimeException wrong) {
                    throw new AssertionError("seed " + seed + ", round " + round, wrong);
                }
            }
        }
    }
}
