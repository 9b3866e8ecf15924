package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.outbox.Undelivered.Tried;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Standing;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Refusal.Because;

class DeliveringTest {
    private static final Tried ONCE = new Tried(1, Samples.MONDAY_AT_NINE);

    private static final RoundId ROUND = new RoundId(new UUID(8, 9));

    private final World world = new World();
    private final Delivering delivering = new Delivering(world.memory.ports(), world.clock);
    private final Member member = Samples.MEMBERS.get(3);

    private static Undelivered to(MemberId member) {
        return new Undelivered(new Address.OfMember(member), new Message.Placed(), Undelivered.Why.BLOCKED, ONCE);
    }

    private static Undelivered inTheChannel(Undelivered.Why why) {
        return new Undelivered(new Address.OfChannel(Samples.TEAM_CHANNEL), new Message.CalledOff(ROUND), why, ONCE);
    }

    private Outcome<List<Undelivered>> askedBy(Member by) {
        return delivering.undelivered(world.trust, by.id());
    }

    @Test
    void a_facilitator_is_told_what_did_not_arrive() {
        Undelivered channel = inTheChannel(Undelivered.Why.DISCONNECTED);
        world.memory.outbox.doesNotArrive(world.trust, to(member.id()));
        world.memory.outbox.doesNotArrive(world.trust, channel);

        assertThat(World.done(askedBy(Samples.FACILITATOR))).containsExactly(to(member.id()), channel);
    }

    @Test
    void nobody_else_is() {
        assertThat(askedBy(member).<Object>fold(told -> told, refusal -> refusal))
                .isEqualTo(Because.NOT_A_FACILITATOR);
    }

    @Test
    void nothing_is_told_of_those_who_have_left() {
        world.memory.people.save(world.trust, member.standingAs(Standing.LEFT));
        world.memory.outbox.doesNotArrive(world.trust, to(member.id()));
        world.memory.outbox.doesNotArrive(world.trust, to(new MemberId(new UUID(8, 8))));

        assertThat(World.done(askedBy(Samples.FACILITATOR))).isEmpty();
    }

    @Test
    void what_a_channel_lacks_is_posted_again_and_a_second_press_finds_nothing() {
        MemberId by = Samples.FACILITATOR.id();
        world.memory.outbox.doesNotArrive(world.trust, to(member.id()));
        world.memory.outbox.doesNotArrive(world.trust, inTheChannel(Undelivered.Why.UNKNOWN));

        assertThat(World.done(delivering.postAgain(world.trust, by, Samples.TEAM_CHANNEL)))
                .containsExactly(new Address.OfChannel(Samples.TEAM_CHANNEL));
        assertThat(World.done(delivering.postAgain(world.trust, by, Samples.TEAM_CHANNEL)))
                .isEmpty();

        assertThat(World.done(askedBy(Samples.FACILITATOR))).containsExactly(to(member.id()));
    }

    @Test
    void what_members_did_not_get_is_sent_again_but_not_to_those_who_have_left() {
        world.memory.outbox.doesNotArrive(world.trust, to(member.id()));
        world.memory.outbox.doesNotArrive(world.trust, to(new MemberId(new UUID(8, 8))));
        world.memory.outbox.doesNotArrive(world.trust, inTheChannel(Undelivered.Why.UNKNOWN));

        assertThat(World.done(delivering.sendAgain(world.trust, Samples.FACILITATOR.id())))
                .containsExactly(new Address.OfMember(member.id()));

        assertThat(World.done(askedBy(Samples.FACILITATOR))).containsExactly(inTheChannel(Undelivered.Why.UNKNOWN));
    }

    @Test
    void what_a_channel_has_or_does_not_need_is_let_be() {
        world.memory.outbox.doesNotArrive(world.trust, inTheChannel(Undelivered.Why.UNKNOWN));

        World.done(delivering.letBe(world.trust, Samples.FACILITATOR.id(), Samples.TEAM_CHANNEL));

        assertThat(World.done(askedBy(Samples.FACILITATOR))).isEmpty();
    }

    @Test
    void nobody_else_has_anything_sent_again_or_let_be() {
        world.memory.outbox.doesNotArrive(world.trust, inTheChannel(Undelivered.Why.UNKNOWN));

        assertThat(Stream.of(
                        delivering.postAgain(world.trust, member.id(), Samples.TEAM_CHANNEL),
                        delivering.sendAgain(world.trust, member.id()),
                        delivering.letBe(world.trust, member.id(), Samples.TEAM_CHANNEL)))
                .allSatisfy(outcome -> assertThat(outcome.<Object>fold(done -> done, refusal -> refusal))
                        .isEqualTo(Because.NOT_A_FACILITATOR));
        assertThat(World.done(askedBy(Samples.FACILITATOR))).hasSize(1);
    }
}
