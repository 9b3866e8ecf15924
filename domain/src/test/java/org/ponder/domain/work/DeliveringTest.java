package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.outbox.Undelivered.Tried;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Standing;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Refusal.Because;

class DeliveringTest {
    private static final Tried ONCE = new Tried(1, Samples.MONDAY_AT_NINE);

    private final World world = new World();
    private final Delivering delivering = new Delivering(world.memory.ports());
    private final Member member = Samples.MEMBERS.get(3);

    private static Undelivered to(MemberId member) {
        return new Undelivered(new Address.OfMember(member), Undelivered.Why.BLOCKED, ONCE);
    }

    private Outcome<List<Undelivered>> askedBy(Member by) {
        return delivering.undelivered(world.trust, by.id());
    }

    @Test
    void a_facilitator_is_told_what_did_not_arrive() {
        Undelivered channel =
                new Undelivered(new Address.OfChannel(Samples.TEAM_CHANNEL), Undelivered.Why.DISCONNECTED, ONCE);
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
}
