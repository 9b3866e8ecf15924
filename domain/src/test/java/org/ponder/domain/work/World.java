package org.ponder.domain.work;

import java.util.Random;
import java.util.UUID;
import org.ponder.domain.memory.InMemory;
import org.ponder.domain.memory.SettableClock;
import org.ponder.domain.memory.TimeLapse;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;

/** The sample trust, its people and its pack in memory, and the use cases over them. */
final class World {
    final InMemory memory = new InMemory();
    final SettableClock clock = new SettableClock(Samples.MONDAY_AT_NINE);
    final UseCases useCases = UseCases.over(memory.ports(), clock, UUID::randomUUID, new Random(1));
    final TrustId trust = Samples.TRUST.id();

    World() {
        memory.people.save(Samples.TRUST);
        memory.people.save(trust, new Channel(Samples.TEAM_CHANNEL, "Leadership team"));
        memory.people.save(trust, new Channel(Samples.BOARD_CHANNEL, "Board"));
        Samples.MEMBERS.forEach(member -> memory.people.save(trust, member));
        memory.frameworks.load(SamplePack.EDITION);
    }

    TimeLapse passing() {
        return new TimeLapse(trust, memory, useCases, clock);
    }

    Outcome<Round> open(Member by) {
        return useCases.rounds().open(trust, by.id(), SamplePack.SUBJECT, Grouping.WHOLE_TEAM);
    }

    Round opened() {
        return done(open(Samples.FACILITATOR));
    }

    Round stored(Round round) {
        return memory.rounds.round(trust, round.id()).orElseThrow();
    }

    Seat seat(Round round, Member member) {
        return new Seat(trust, round.id(), member.id());
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    static Refusal refusal(Outcome<?> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("done, not refused");
                },
                refusal -> refusal);
    }
}
