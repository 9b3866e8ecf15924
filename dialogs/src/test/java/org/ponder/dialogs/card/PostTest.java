package org.ponder.dialogs.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostTest {
    private static final Post LINE = Post.lasting(Card.saying("Understood.", List.of()));
    private static final Post SIGNPOST =
            Post.lasting(Card.saying("Is a child at risk?", List.of(new Block.Text("Please speak to Priya."))));
    private static final Post SUMMARY =
            Post.summary(Card.saying("How we see it", List.of(new Block.Text("14 of 15."))));
    private static final Post QUESTION = new Post(
            new Card(
                    "Strength",
                    List.of(new Block.Text("What do we do well?")),
                    List.of(new Field.TextField("text", "Your answer", "", "", Field.Lines.SEVERAL)),
                    List.of(Choice.main("continue", "Continue"))),
            "nonce",
            Card.saying("Strength", List.of(new Block.Note("Done."))));

    @Nested
    class Joined {
        @Test
        void what_belongs_together_is_one_post_and_what_was_said_first_stands_first() {
            assertThat(Post.joined(List.of(SIGNPOST, LINE, QUESTION)))
                    .singleElement()
                    .satisfies(post -> {
                        assertThat(post.card())
                                .isEqualTo(new Card(
                                        "Strength",
                                        List.of(
                                                new Block.Heading("Is a child at risk?"),
                                                new Block.Text("Please speak to Priya."),
                                                new Block.Text("Understood."),
                                                new Block.Text("What do we do well?")),
                                        QUESTION.card().fields(),
                                        QUESTION.card().choices()));
                        assertThat(post.nonce()).isEqualTo("nonce");
                    });
        }

        @Test
        void what_was_said_beside_a_question_outlasts_it() {
            assertThat(Post.joined(List.of(SIGNPOST, QUESTION)).get(0).spent().body())
                    .containsExactly(
                            new Block.Heading("Is a child at risk?"),
                            new Block.Text("Please speak to Priya."),
                            new Block.Note("Done."));
        }

        @Test
        void a_sentence_is_no_title_of_what_was_said_before_it() {
            Post copy = Post.lasting(Card.saying("Please keep a copy.", List.of()));

            assertThat(Post.joined(List.of(LINE, copy)))
                    .extracting(Post::card)
                    .containsExactly(Card.saying("Understood.", List.of(new Block.Text("Please keep a copy."))));
            assertThat(Post.joined(List.of(LINE, SIGNPOST, copy)))
                    .extracting(Post::card)
                    .containsExactly(Card.saying(
                            "Is a child at risk?",
                            List.of(
                                    new Block.Text("Understood."),
                                    new Block.Text("Please speak to Priya."),
                                    new Block.Text("Please keep a copy."))));
        }

        @Test
        void a_summary_stands_alone_and_so_does_every_question() {
            assertThat(Post.joined(List.of(LINE, SUMMARY, SIGNPOST, QUESTION, LINE)))
                    .extracting(post -> post.card().title())
                    .containsExactly("Understood.", "How we see it", "Strength", "Understood.");
        }

        @Test
        void a_correction_stays_one_and_keeps_the_field_that_it_is_about() {
            assertThat(Post.joined(List.of(LINE.about("days").correcting(), LINE.correcting())))
                    .singleElement()
                    .satisfies(post -> {
                        assertThat(post.kind()).isEqualTo(Post.Kind.CORRECTION);
                        assertThat(post.field()).isEqualTo("days");
                    });
        }

        @Test
        void nothing_is_nothing_and_one_is_itself() {
            assertThat(Post.joined(List.of())).isEmpty();
            assertThat(Post.joined(List.of(QUESTION))).containsExactly(QUESTION);
        }
    }
}
