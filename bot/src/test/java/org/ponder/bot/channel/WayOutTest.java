package org.ponder.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.bot.channel.RecordingChannel.Replaced;
import org.ponder.bot.channel.RecordingChannel.Said;
import org.ponder.bot.sample.Overheard;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Guard;
import org.ponder.dialogs.card.GuardFault;
import org.ponder.dialogs.card.Part;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.summary.GivenNames;
import org.ponder.domain.summary.LanguageGuard;

class WayOutTest {
    private static final Words WORDS = new Words(Locale.UK);
    private static final TrustId TRUST = Samples.TRUST.id();
    private static final Destination TEAM =
            new Destination(new Conversation("msteams", "tenant", "team", Place.CHANNEL), "{}");
    private static final GuardFault INSPECTED = new GuardFault(Part.TEXT, "Inspection");

    private final RecordingChannel platform = new RecordingChannel("msteams");
    private final CountedFaults faults = new CountedFaults();
    private final AtomicInteger asked = new AtomicInteger();
    private final WayOut wayOut = out(trust -> GivenNames.of(Samples.TRUST, Samples.MEMBERS, List.of()));

    private WayOut out(Function<TrustId, GivenNames> names) {
        return new WayOut(
                new Channels(List.of(platform)),
                new Guard(WORDS),
                trust -> {
                    asked.incrementAndGet();
                    return names.apply(trust);
                },
                faults);
    }

    private static Card saying(String text) {
        return Card.saying("How we see it", List.of(new Block.Text(text)));
    }

    private static Card plain() {
        return saying(WORDS.say("plain.text"));
    }

    @Nested
    class What_we_never_say {
        private final Card judging = saying("Governance is outstanding.");

        @Test
        void leaves_as_a_plain_text_and_is_counted() {
            wayOut.post(TRUST, TEAM, Post.lasting(judging));
            wayOut.post(TRUST, TEAM, Post.lasting(judging));

            assertThat(platform.said()).extracting(said -> said.post().card()).containsExactly(plain(), plain());
            assertThat(faults.soFar()).isEqualTo(Map.of(INSPECTED, 2L));
        }

        @Test
        void is_neither_counted_nor_logged_where_that_would_show_that_a_message_was_sent() {
            try (Overheard log = new Overheard()) {
                wayOut.unseen().post(TRUST, TEAM, Post.lasting(judging));

                assertThat(log.text()).isEmpty();
            }
            assertThat(platform.said()).extracting(said -> said.post().card()).containsExactly(plain());
            assertThat(faults.soFar()).isEmpty();
        }

        @Test
        void is_no_part_of_what_a_message_is_replaced_by() {
            wayOut.update(TRUST, TEAM, new Posted("1"), judging);

            assertThat(platform.replaced()).extracting(Replaced::by).containsExactly(plain());
            assertThat(faults.soFar()).containsOnlyKeys(INSPECTED);
        }

        @Test
        void is_no_part_of_the_answer_to_a_press() {
            assertThat(wayOut.answer(TRUST, judging)).isEqualTo(plain());
            assertThat(faults.soFar()).containsOnlyKeys(INSPECTED);
        }

        @Test
        void leaves_what_is_asked_to_be_answered() {
            Card asking = new Card("Ready?", List.of(), List.of(), List.of(Choice.main("begin:1", "Get full marks")));
            Post post = new Post(asking, "nonce", judging);

            wayOut.post(TRUST, TEAM, post);

            assertThat(platform.said()).extracting(Said::post).singleElement().satisfies(said -> {
                assertThat(said.card().choices()).containsExactly(Choice.main("begin:1", "Choice 1"));
                assertThat(said.nonce()).isEqualTo("nonce");
                assertThat(said.spent()).isEqualTo(judging);
            });
        }

        @Test
        void is_logged_without_a_word_of_the_text() {
            try (Overheard log = new Overheard()) {
                wayOut.post(TRUST, TEAM, Post.lasting(saying("Ada Brook’s work is outstanding")));

                assertThat(log.text()).contains("TEXT", "Inspection").doesNotContain("Ada", "Brook", "outstanding");
            }
        }
    }

    @Nested
    class Names {

        @Test
        void are_not_asked_for_where_nothing_offends() {
            Card fine = saying("How do we see it?");
            wayOut.post(TRUST, TEAM, Post.lasting(fine));
            wayOut.update(TRUST, TEAM, new Posted("1"), wayOut.answer(TRUST, fine));

            assertThat(asked).hasValue(0);
            assertThat(faults.soFar()).isEmpty();
        }

        @Test
        void that_a_trust_has_given_are_said() {
            WayOut named =
                    out(trust -> GivenNames.of(Samples.TRUST.called("Outstanding Schools"), List.of(), List.of()));
            Card ours = saying("Outstanding Schools would like to know.");

            named.post(TRUST, TEAM, Post.lasting(ours));

            assertThat(platform.said()).extracting(said -> said.post().card()).containsExactly(ours);
            assertThat(asked).hasValue(1);
            assertThat(faults.soFar()).isEmpty();
        }

        @Test
        void of_members_are_said_everywhere_but_in_a_summary_which_asks_for_them_once() {
            Card naming = saying("So says Ben Hughes.");

            wayOut.post(TRUST, TEAM, Post.lasting(naming));
            assertThat(asked).hasValue(0);
            wayOut.post(TRUST, TEAM, Post.summary(naming));

            assertThat(asked).hasValue(1);
            assertThat(platform.said()).extracting(said -> said.post().card()).containsExactly(naming, plain());
            assertThat(faults.soFar()).isEqualTo(Map.of(new GuardFault(Part.TEXT, LanguageGuard.NAMES_OF_MEMBERS), 1L));
        }
    }
}
