package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.sample.Another;
import org.ponder.bot.sample.World;
import org.ponder.bot.turn.Inbox;
import org.ponder.bot.turn.Inbox.Lane;
import org.ponder.bot.turn.Inbox.Tried;
import org.ponder.bot.turn.Inbox.Waiting;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.sample.Samples;

class JpaInboxTest extends StoreTest {
    private static final Member ADA = Samples.MEMBERS.get(1);
    private static final Member BEN = Samples.MEMBERS.get(2);
    private static final Duration MOMENT = Duration.ofNanos(1000);

    private final Inbox inbox;

    JpaInboxTest(Postgres postgres) throws SQLException {
        super(postgres);
        inbox = world.inbox;
    }

    static Stream<Event> everything() {
        return Stream.of(
                new Event.Spoke(
                        new Heard.Typed("two\nlines, “quotes” & <tags>, 👩🏽‍🏫, نص من اليمين, a tab\tand \u0000")),
                new Event.Spoke(new Heard.Typed("")),
                new Event.Spoke(new Heard.Pressed("nonce", "begin:here", Map.of())),
                new Event.Spoke(new Heard.Pressed("", "go-on", Map.of("evidence", "because…\r\n", "aspects", ""))),
                new Event.Added("Leadership team"),
                new Event.Added(""),
                new Event.Removed(),
                new Event.RosterChanged());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void what_comes_in_waits_as_it_came(Event event) {
        Inbound inbound = world.inbound(World.chat(ADA), World.account(ADA), event);

        Optional<Long> number = admit(inbound);

        assertThat(next(ADA)).isEqualTo(number.map(n -> new Waiting(n, inbound)));
    }

    @Nested
    class A_delivery {
        private final Inbound inbound = world.typed(ADA, "hello");

        @Test
        void is_let_in_once() {
            assertThat(admit(inbound)).isPresent();
            assertThat(admit(inbound)).isEmpty();
        }

        /** In a script in which each of its characters takes three bytes, and none of them says anything of the next. */
        @Test
        void is_kept_however_long_the_ids_of_all_it_comes_with_may_be() {
            String workspace = anyOfTheLongest();
            Conversation chat = new Conversation("msteams", workspace, anyOfTheLongest(), Place.PRIVATE);
            Account from = new Account(anyOfTheLongest(), anyOfTheLongest(), "");
            Inbound longest = new Inbound(anyOfTheLongest(), chat, from, World.REFERENCE, new Event.Removed());

            world.unitOfWork.run(() -> world.directory.settle("msteams", workspace, world.trust));
            assertThat(admit(longest)).isPresent();
            world.unitOfWork.run(() -> {
                world.directory.enrol(world.trust, "msteams", from, ADA.id());
                world.conversations.refresh(world.trust, longest);
            });
        }

        private static String anyOfTheLongest() {
            return RandomGenerator.getDefault()
                    .ints(400, 0x4E00, 0x9FA5)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        @Test
        void is_let_in_once_also_after_its_turn() {
            admit(inbound);
            done(ADA);
            world.clock.advance(Duration.ofDays(1));

            assertThat(admit(inbound)).isEmpty();
        }

        @Test
        void is_let_in_with_the_same_words_under_another_id() {
            admit(inbound);

            assertThat(admit(world.typed(ADA, "hello"))).isPresent();
        }

        @Test
        void is_let_in_under_the_same_id_elsewhere() {
            admit(inbound);

            assertThat(admit(in(World.chat(BEN), inbound))).isPresent();
            assertThat(admit(other, inbound)).isPresent();
        }
    }

    @Nested
    class A_press {
        private final Inbound press = world.pressed(ADA, "nonce", "go-on");

        @Test
        void is_let_in_once_under_whatever_id_it_comes_for_two_minutes() {
            assertThat(admit(press)).isPresent();
            world.clock.advance(Duration.ofMinutes(2));
            assertThat(admit(world.pressed(ADA, "nonce", "go-on"))).isEmpty();

            world.clock.advance(MOMENT);
            assertThat(admit(world.pressed(ADA, "nonce", "go-on"))).isPresent();
            assertThat(admit(world.pressed(ADA, "nonce", "go-on"))).isEmpty();
        }

        @Test
        void is_let_in_where_it_is_another_press() {
            admit(press);

            assertThat(admit(world.pressed(ADA, "another nonce", "go-on"))).isPresent();
            assertThat(admit(world.pressed(ADA, "nonce", "go-back"))).isPresent();
            assertThat(admit(pressed(Map.of("evidence", "because")))).isPresent();
            assertThat(admit(pressed(Map.of("evidence", "because of that")))).isPresent();
            assertThat(admit(world.pressed(BEN, "nonce", "go-on"))).isPresent();
            assertThat(admit(other, world.pressed(ADA, "nonce", "go-on"))).isPresent();
        }

        @Test
        void gives_nothing_away_by_the_key_that_it_is_known_by() {
            admit(pressed(Map.of("evidence", "purple elephants")));
            done(ADA);

            assertThat(world.ask("SELECT i::text FROM inbound i"))
                    .singleElement()
                    .satisfies(row -> assertThat(row).doesNotContain("purple", "evidence", "go-on"));
        }

        private Inbound pressed(Map<String, String> values) {
            return world.inbound(
                    World.chat(ADA), World.account(ADA), new Event.Spoke(new Heard.Pressed("nonce", "go-on", values)));
        }
    }

    @Nested
    class Of_two_at_the_same_moment {

        @Test
        void one_delivery_is_let_in() {
            Inbound inbound = world.typed(ADA, "hello");

            assertThat(whileAdmitting(inbound, inbound)).isEmpty();
        }

        @Test
        void one_press_is_let_in_though_their_ids_differ() {
            assertThat(whileAdmitting(world.pressed(ADA, "nonce", "go-on"), world.pressed(ADA, "nonce", "go-on")))
                    .isEmpty();
        }

        @Test
        void the_second_is_let_in_where_the_first_is_not_kept() {
            Inbound inbound = world.typed(ADA, "hello");
            List<Future<Optional<Long>>> second = new ArrayList<>();

            assertThatIllegalStateException()
                    .isThrownBy(() -> world.unitOfWork.run(() -> {
                        inbox.admit(trust, inbound, world.clock.instant());
                        second.add(another.does(() -> admit(inbound)));
                        another.waits();
                        throw new IllegalStateException("no");
                    }));

            assertThat(Another.done(second.get(0))).isPresent();
            assertThat(world.ask("SELECT state FROM inbound")).containsExactly("WAITING");
        }

        private Optional<Long> whileAdmitting(Inbound first, Inbound second) {
            Supplier<Future<Optional<Long>>> both = () -> {
                assertThat(inbox.admit(trust, first, world.clock.instant())).isPresent();
                Future<Optional<Long>> admitted = another.does(() -> admit(second));
                another.waits();
                return admitted;
            };
            return Another.done(world.unitOfWork.run(both));
        }
    }

    @Nested
    class Turns {

        @Test
        void are_had_in_the_order_in_which_they_came() {
            List<Inbound> came = List.of(world.typed(ADA, "1"), world.typed(ADA, "2"), world.typed(ADA, "3"));
            came.forEach(JpaInboxTest.this::admit);
            admit(world.typed(BEN, "meanwhile"));

            for (Inbound inbound : came) {
                assertThat(next(ADA)).map(Waiting::inbound).contains(inbound);
                done(ADA);
            }
            assertThat(next(ADA)).isEmpty();
            assertThat(next(BEN)).isPresent();
        }

        @Test
        void that_fail_may_be_had_three_times_and_then_give_way() {
            admit(world.typed(ADA, "1"));
            admit(world.typed(ADA, "2"));

            assertThat(List.of(failed(), failed(), failed()))
                    .containsExactly(Tried.MAY_BE_TRIED_AGAIN, Tried.MAY_BE_TRIED_AGAIN, Tried.PARKED);
            assertThat(next(ADA)).map(waiting -> waiting.inbound().event()).contains(typed("2"));
            assertThat(world.ask("SELECT coalesce(event, 'forgotten') FROM inbound WHERE state = 'PARKED'"))
                    .containsExactly("forgotten");
        }

        @Test
        void of_one_trust_are_not_had_by_another() {
            admit(world.typed(ADA, "ours"));

            assertThat(world.unitOfWork.run(other, () -> inbox.next(other, World.chat(ADA))))
                    .isEmpty();
            Waiting ours = next(ADA).orElseThrow();
            world.unitOfWork.run(other, () -> inbox.done(other, ours));
            world.unitOfWork.run(other, () -> inbox.failed(other, ours));
            assertThat(next(ADA)).contains(ours);
            assertThat(world.ask("SELECT tries FROM inbound")).containsExactly("0");
        }

        @Test
        void are_waited_for_in_every_conversation_that_is_named_once() {
            admit(world.typed(ADA, "1"));
            admit(world.typed(ADA, "2"));
            admit(in(World.team(), world.typed(BEN, "there")));
            admit(other, world.typed(ADA, "theirs"));
            admit(world.typed(BEN, "over"));
            done(BEN);

            assertThat(run(inbox::lanes))
                    .containsExactlyInAnyOrder(
                            new Lane(trust, World.chat(ADA)),
                            new Lane(trust, World.team()),
                            new Lane(other, World.chat(ADA)));
        }

        private Tried failed() {
            return run(
                    () -> inbox.failed(trust, inbox.next(trust, World.chat(ADA)).orElseThrow()));
        }

        private Event typed(String text) {
            return new Event.Spoke(new Heard.Typed(text));
        }
    }

    private static Inbound in(Conversation elsewhere, Inbound inbound) {
        return new Inbound(inbound.delivery(), elsewhere, inbound.from(), inbound.reference(), inbound.event());
    }

    private Optional<Long> admit(Inbound inbound) {
        return admit(trust, inbound);
    }

    private Optional<Long> admit(TrustId to, Inbound inbound) {
        Instant now = world.clock.instant();
        return world.unitOfWork.run(to, () -> inbox.admit(to, inbound, now));
    }

    private Optional<Waiting> next(Member member) {
        return run(() -> inbox.next(trust, World.chat(member)));
    }

    private void done(Member member) {
        world.unitOfWork.run(
                () -> inbox.done(trust, inbox.next(trust, World.chat(member)).orElseThrow()));
    }

    private <T> T run(Supplier<T> work) {
        return world.unitOfWork.run(work);
    }
}
