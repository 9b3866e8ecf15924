package org.ponder.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.Samples;

/** On some platforms a form stands as it was filled in until its answer comes: then it is enough to say what is wrong. */
class StandingFormTest {
    private final World world = new World();
    private final Visitor ben = world.visitor("Ben Hughes", Visitor.Place.PRIVATE);

    private List<Post> say(Visitor who, String typed) {
        return world.turn("private", who, new Heard.Typed(typed));
    }

    private List<Post> submit(Visitor who, Post on, String choice, Map<String, String> values) {
        return world.turn("private", who, new Heard.Pressed(on.nonce(), choice, values, Heard.Form.STANDS));
    }

    private static Post last(List<Post> posts) {
        return posts.get(posts.size() - 1);
    }

    @Nested
    class Of_a_reflection {
        private Round round;
        private Post evidence;

        @BeforeEach
        void asks_for_evidence() {
            round = world.opens(Grouping.WHOLE_TEAM);
            say(ben, "start");
            evidence = last(say(ben, "2"));
        }

        @Test
        void that_is_too_long_is_told_by_how_much_and_nothing_is_asked_anew() {
            List<Post> said = submit(ben, evidence, "continue", Map.of("text", "x".repeat(2_100)));

            assertThat(said).singleElement().satisfies(post -> {
                assertThat(post.kind()).isEqualTo(Post.Kind.CORRECTION);
                assertThat(post.card().title()).contains("2,100", "2,000", "100");
            });
        }

        @Test
        void takes_the_corrected_answer_under_the_same_nonce() {
            submit(ben, evidence, "continue", Map.of("text", "x".repeat(2_100)));
            List<Post> next = submit(ben, evidence, "continue", Map.of("text", "The survey."));

            assertThat(last(next).card().title()).contains("(3 of");
            assertThat(world.memory
                            .reflections
                            .own(Samples.TRUST.id(), round.id(), ben.member().id())
                            .orElseThrow()
                            .draft()
                            .written(Prompt.EVIDENCE))
                    .isPresent();
        }

        @Test
        void is_told_what_is_wrong_as_often_as_it_is_wrong() {
            Map<String, String> nothing = Map.of("text", " ");

            assertThat(submit(ben, evidence, "continue", nothing)).hasSize(1);
            assertThat(submit(ben, evidence, "continue", nothing))
                    .extracting(Post::kind)
                    .containsExactly(Post.Kind.CORRECTION);
        }

        @Test
        void is_asked_anew_where_something_else_has_to_be_said_too() {
            List<Post> said = submit(
                    ben,
                    evidence,
                    "continue",
                    Map.of("text", "A pupil told me her dad hits her. " + "x".repeat(2_100)));

            assertThat(said).extracting(Post::kind).containsOnly(Post.Kind.USUAL);
            assertThat(said.get(0).card().title()).isEqualTo("Is a child at risk?");
            assertThat(last(said).card().fields()).isNotEmpty();
        }

        @Test
        void that_has_changed_since_is_asked_anew() {
            List<Post> said = submit(ben, evidence, "continue", Map.of("text", "The survey.", "about", "pay"));

            assertThat(said).extracting(Post::kind).containsOnly(Post.Kind.USUAL);
            assertThat(last(said).card().title()).isEqualTo(evidence.card().title());
            assertThat(last(said).card().asksForSomething()).isTrue();
        }

        @Test
        void that_was_answered_before_asks_what_is_open_now() {
            submit(ben, evidence, "continue", Map.of("text", "The survey."));
            List<Post> said = submit(ben, evidence, "continue", Map.of("text", "Once more."));

            assertThat(said.get(0).card().title()).startsWith("That card was answered already");
            assertThat(last(said).card().title()).contains("(3 of");
        }

        @Test
        void shows_what_is_open_to_whoever_asks_for_it_on_any_card() {
            List<Post> shown = world.turn("private", ben, Heard.Pressed.show());

            assertThat(shown)
                    .singleElement()
                    .extracting(Post::card)
                    .extracting(Card::title)
                    .asString()
                    .contains("(2 of");
        }
    }

    @Nested
    class Of_a_set_up {
        @Test
        void is_told_which_field_cannot_be_read() {
            Visitor amina = world.visitor("Amina Clarke", Visitor.Place.PRIVATE);
            Post setUp = last(say(amina, "set up"));

            assertThat(submit(amina, setUp, "save", Map.of("days", "a fortnight")))
                    .singleElement()
                    .satisfies(post -> {
                        assertThat(post.field()).isEqualTo("days");
                        assertThat(post.kind()).isEqualTo(Post.Kind.CORRECTION);
                    });
        }

        @Test
        void that_is_right_goes_on_as_ever() {
            Visitor amina = world.visitor("Amina Clarke", Visitor.Place.PRIVATE);
            Post setUp = last(say(amina, "set up"));

            assertThat(submit(amina, setUp, "save", Map.of("days", "9")))
                    .extracting(Post::kind)
                    .containsOnly(Post.Kind.USUAL);
            assertThat(world.trust().setUp().times().days()).isEqualTo(9);
        }
    }

    @Nested
    class Nothing_open {
        @Test
        void shows_what_is_waiting() {
            world.opens(Grouping.WHOLE_TEAM);

            assertThat(world.turn("private", ben, Heard.Pressed.show()))
                    .singleElement()
                    .extracting(post -> post.card().choices().get(0).kind())
                    .isEqualTo("begin");
        }
    }
}
