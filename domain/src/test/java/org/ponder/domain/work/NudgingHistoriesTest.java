package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.domain.calendar.Rest;
import org.ponder.domain.calendar.Rhythm;
import org.ponder.domain.framework.Position;
import org.ponder.domain.memory.InMemoryCourier;
import org.ponder.domain.nudge.LaterOn;
import org.ponder.domain.nudge.Nudge;
import org.ponder.domain.outbox.EveryMessage;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Wishes;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.sample.Seeds;

/** Weeks of a trust in which anything may happen at any time, and the clock and the courier may stand still for a while. */
class NudgingHistoriesTest {
    private static final int HISTORIES = 25;
    private static final List<LaterOn> LATER = List.of(LaterOn.values());

    @ParameterizedTest
    @MethodSource("org.ponder.domain.sample.Seeds#all")
    void nobody_is_reminded_a_third_time_nor_after_they_answered_nor_out_of_hours(long seed) {
        RandomGenerator random = Seeds.random(seed);
        int reminders = 0;
        for (int i = 0; i < HISTORIES; i++) {
            reminders += new History(random).plays();
        }
        assertThat(reminders).as("how many were reminded at all").isGreaterThan(5 * HISTORIES);
    }

    /** One round, and what happens in it. */
    private static final class History {
        private final World world = new World();
        private final InMemoryCourier courier =
                new InMemoryCourier(world.trust, world.memory.outbox, world.useCases.leaving());
        private final RandomGenerator random;
        private final Set<MemberId> answered = new HashSet<>();
        private final Map<MemberId, List<Integer>> reminded = new HashMap<>();
        private Round round;

        History(RandomGenerator random) {
            this.random = random;
            world.clock.set(Samples.MONDAY_AT_NINE.plus(Duration.ofHours(random.nextInt(24 * 200))));
            Samples.MEMBERS.forEach(this::wishes);
            this.round = world.opened();
        }

        int plays() {
            Instant end = round.times().closesAt().plus(Duration.ofDays(5));
            while (world.clock.instant().isBefore(end)) {
                boolean standsStill = random.nextInt(40) == 0;
                world.clock.advance(Duration.ofMinutes(standsStill ? random.nextInt(5_000) : 1 + random.nextInt(120)));
                happens();
                strikes();
            }
            return reminded.values().stream().mapToInt(List::size).sum();
        }

        private void strikes() {
            if (random.nextInt(5) > 0) {
                world.useCases.nudging().remindIfDue(world.trust, round.id());
                world.useCases.rounds().closeIfDue(world.trust, round.id());
            }
            courier.deliverDue(world.clock.instant()).forEach(this::judge);
        }

        private void judge(InMemoryCourier.Sent sent) {
            MemberId to = sent.dispatch().to().fold(member -> member, channel -> Samples.FACILITATOR.id());
            int number = sent.dispatch().message().fold(new EveryMessage<Integer>() {
                @Override
                protected Integer message(Message any) {
                    return 0;
                }

                @Override
                public Integer reminder(Message.Reminder reminder) {
                    return reminder.number();
                }
            });
            if (number > 0) {
                List<Integer> numbers = reminded.computeIfAbsent(to, member -> new ArrayList<>());
                assertThat(numbers)
                        .as("the texts of reminders, of which none comes twice")
                        .doesNotContain(number);
                numbers.add(number);
                assertThat(numbers).hasSizeLessThanOrEqualTo(Nudge.MOST);
                assertThat(answered).doesNotContain(to);
                assertThat(rhythm(to).allows(sent.at())).isTrue();
            }
        }

        private Rhythm rhythm(MemberId member) {
            Member now = world.memory.people.member(world.trust, member).orElseThrow();
            return Samples.TRUST.rhythm(now, Samples.BANK_HOLIDAYS);
        }

        private void happens() {
            Member somebody = Samples.MEMBERS.get(random.nextInt(Samples.MEMBERS.size()));
            Seat seat = world.seat(round, somebody);
            switch (random.nextInt(60)) {
                case 0 -> answers(seat);
                case 1 -> takesBack(seat);
                case 2 -> world.useCases.nudging().nudge(world.seat(round, Samples.FACILITATOR), "");
                case 3 -> wantsLater(seat);
                case 4 -> world.useCases.nudging().leaveAlone(seat);
                case 5 -> wishes(somebody);
                case 6 -> extended();
                default -> {}
            }
        }

        private void answers(Seat seat) {
            world.useCases.reflecting().place(seat, new Position.At(0));
            world.useCases.reflecting().send(seat).fold(sent -> answered.add(seat.member()), refused -> false);
        }

        /** Whoever took their answers back and wants to be asked again has not answered. */
        private void wantsLater(Seat seat) {
            LaterOn later = LATER.get(random.nextInt(LATER.size()));
            boolean hasSent = world.memory
                    .reflections
                    .own(seat.trust(), seat.round(), seat.member())
                    .filter(Reflection::isSent)
                    .isPresent();
            world.useCases
                    .nudging()
                    .askLater(seat, later)
                    .fold(at -> !hasSent && answered.remove(seat.member()), refused -> false);
        }

        private void takesBack(Seat seat) {
            world.useCases.reflecting().withdraw(seat);
        }

        private void extended() {
            Instant later = round.times().closesAt().plus(Duration.ofDays(random.nextInt(4)));
            world.useCases.rounds().extend(world.trust, Samples.FACILITATOR.id(), round.id(), later);
            round = world.stored(round);
        }

        private void wishes(Member member) {
            Rest rest = random.nextInt(3) == 0
                    ? new Rest(LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC)
                            .plusDays(random.nextInt(6)))
                    : random.nextInt(20) == 0 ? Rest.FOR_GOOD : Rest.NONE;
            String zone = random.nextInt(5) == 0 ? "Asia/Tokyo" : "";
            Wishes wishes = Wishes.NONE.in(zone).resting(rest);
            world.memory.people.save(world.trust, member.wishing(wishes));
        }
    }
}
