package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Member;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.summary.Note;
import org.ponder.domain.work.Refusal.Because;
import org.ponder.domain.work.Refusal.TooLong;

class AnnotatingTest {
    private final World world = new World();

    @Test
    void a_note_is_signed_and_posted_beneath_each_edition_it_is_for_which_stays_as_it_was() {
        Round round = closed();
        var before = world.useCases
                .publishing()
                .read(world.trust, round.id(), Audience.TEAM)
                .orElseThrow();

        World.done(add(Samples.FACILITATOR, round, Set.of(Audience.TEAM, Audience.BOARD), " Thank you. \n"));

        for (Audience reader : Audience.values()) {
            var read = world.useCases
                    .publishing()
                    .read(world.trust, round.id(), reader)
                    .orElseThrow();
            assertThat(read.notes()).singleElement().satisfies(note -> {
                assertThat(note.name()).isEqualTo("Amina Clarke");
                assertThat(note.text()).isEqualTo("Thank you.");
                assertThat(note).hasToString("Note[" + note.id().value() + "]");
                assertThat(world.memory.outbox.all())
                        .filteredOn(dispatch ->
                                dispatch.message().equals(new Message.NoteAdded(round.id(), reader, note.id())))
                        .extracting(dispatch -> dispatch.to())
                        .containsExactly(new Address.OfChannel(
                                reader == Audience.TEAM ? Samples.TEAM_CHANNEL : Samples.BOARD_CHANNEL));
            });
        }
        assertThat(world.useCases
                        .publishing()
                        .read(world.trust, round.id(), Audience.TEAM)
                        .orElseThrow()
                        .published())
                .isEqualTo(before.published());
    }

    @Test
    void nobody_but_a_facilitator_adds_one() {
        Round round = closed();

        assertThat(World.refusal(add(Samples.MEMBERS.get(3), round, Set.of(Audience.TEAM), "Hello")))
                .isEqualTo(Because.NOT_A_FACILITATOR);
        assertThat(world.memory.summaries.notes(world.trust, round.id(), Audience.TEAM))
                .isEmpty();
    }

    @Test
    void there_is_none_beneath_what_was_not_published() {
        Round open = world.opened();

        assertThat(World.refusal(add(Samples.FACILITATOR, open, Set.of(Audience.TEAM), "Hello")))
                .isEqualTo(Because.NO_SUMMARY_YET);
    }

    @Test
    void a_long_one_is_refused_with_its_length() {
        Round round = closed();

        assertThat(World.refusal(add(Samples.FACILITATOR, round, Set.of(Audience.TEAM), "é".repeat(601))))
                .isEqualTo(new TooLong(601, Note.LONGEST));
        World.done(add(Samples.FACILITATOR, round, Set.of(Audience.TEAM), "é".repeat(600)));
    }

    private Outcome<Set<Audience>> add(Member by, Round round, Set<Audience> readers, String text) {
        return world.useCases.annotating().add(world.seat(round, by), readers, text);
    }

    private Round closed() {
        Round round = world.opened();
        world.clock.advance(Duration.ofHours(1));
        return World.done(world.useCases.rounds().closeEarly(world.trust, Samples.FACILITATOR.id(), round.id()));
    }
}
