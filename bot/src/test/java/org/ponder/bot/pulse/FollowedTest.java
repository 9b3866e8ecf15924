package org.ponder.bot.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.Overheard;
import org.ponder.bot.sample.World;
import org.ponder.bot.turn.TurnRunner;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Member;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.sample.Samples;
import org.slf4j.MDC;

/** What is counted, traced and logged of what people do, and what never is. */
@ExtendWith(Postgres.Extension.class)
class FollowedTest {
    private static final Member ADA = Samples.MEMBERS.get(1);

    private final World world;
    private final TurnRunner turns;

    FollowedTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        turns = world.turns(Runnable::run);
    }

    private void request(Runnable work) {
        world.trails.along(Stage.REQUEST, Trail.NONE, () -> {
            work.run();
            return true;
        });
    }

    @Nested
    class A_turn {

        @Test
        void is_counted_and_timed_once_it_is_kept() {
            turns.take(world.typed(ADA, "hello"));

            assertThat(world.figures.all())
                    .containsOnlyOnce(Count.turn(Turned.DONE))
                    .contains(Count.sent());
            assertThat(world.figures.turns())
                    .singleElement()
                    .satisfies(took -> assertThat(took).isBetween(Duration.ZERO, Duration.ofMinutes(1)));
        }

        @Test
        void that_fails_is_counted_each_time_until_it_is_parked() {
            world.whenRoundsAreLookedUp(() -> {
                throw new IllegalStateException("purple elephants");
            });

            turns.take(world.typed(ADA, "hello"));
            turns.workOffEverything();
            turns.workOffEverything();

            assertThat(world.figures.all())
                    .filteredOn(count -> count.name().equals("ponder_turns"))
                    .containsExactly(Count.turn(Turned.FAILED), Count.turn(Turned.FAILED), Count.turn(Turned.PARKED));
            assertThat(world.figures.turns()).isEmpty();
        }
    }

    @Nested
    class From_a_request_to_what_is_sent {

        @Test
        void spans_are_connected_and_hold_nothing_that_was_typed_nor_who_typed_it() {
            request(() -> turns.take(world.typed(ADA, "purple elephants")));

            SpanData request = world.spans.named("request");
            SpanData turn = world.spans.named("turn");
            SpanData dispatch = world.spans.named("dispatch");
            assertThat(turn.getParentSpanId()).isEqualTo(request.getSpanId());
            assertThat(dispatch.getParentSpanId()).isEqualTo(turn.getSpanId());
            assertThat(world.spans.all()).extracting(SpanData::getTraceId).containsOnly(request.getTraceId());
            assertThat(world.spans.all().toString())
                    .doesNotContain(
                            "purple",
                            ADA.name(),
                            ADA.id().toString(),
                            World.chat(ADA).id(),
                            World.WORKSPACE)
                    .doesNotContain(world.trust.value().toString());
        }

        @Test
        void what_the_domain_puts_is_connected_too() {
            request(() -> world.unitOfWork.run(() ->
                    world.ports.outbox().put(world.trust, List.of(world.dispatch(ADA, new Message.Placed())))));
            world.courier.deliverDue();

            assertThat(world.spans.named("dispatch").getParentSpanId())
                    .isEqualTo(world.spans.named("request").getSpanId());
        }

        @Test
        void a_failure_is_told_by_its_kind_alone() {
            request(() -> world.channel.thenFails(ChannelFailure.Kind.REFUSED));
            turns.take(world.typed(ADA, "hello"));
            world.whenRoundsAreLookedUp(() -> {
                throw new IllegalStateException("Ada wrote: purple elephants");
            });
            turns.take(world.typed(ADA, "hello again"));

            assertThat(world.spans.all()).isNotEmpty();
            assertThat(world.spans.all().toString()).doesNotContain("purple", "Ada wrote", "hello");
            assertThat(world.spans.all())
                    .allSatisfy(span -> assertThat(span.getEvents()).isEmpty());
        }

        @Test
        void each_line_of_the_log_has_the_id_of_the_request_that_led_to_it() {
            world.channel.thenFails(ChannelFailure.Kind.REFUSED);
            try (Overheard log = new Overheard()) {
                Runnable unlay = LogTrail.laid();
                try {
                    request(() -> turns.take(world.typed(ADA, "purple elephants")));
                } finally {
                    unlay.run();
                }

                assertThat(log.beside("was not delivered"))
                        .hasEntrySatisfying(
                                "TraceId",
                                id -> assertThat(id)
                                        .isEqualTo(world.spans.named("request").getTraceId()))
                        .hasEntrySatisfying(
                                "CorrelationId", id -> assertThat(id).hasSize(36));
                assertThat(log.text()).doesNotContain("purple", ADA.name());
            }
            assertThat(MDC.get(Trails.CORRELATION)).isNull();
        }
    }

    @Nested
    class What_only_some_get {

        @Test
        void leaves_no_count_no_span_and_no_trail_whatever_becomes_of_it() {
            RoundId round = world.opened().id();
            int counted = world.figures.all().size();
            int spans = world.spans.all().size();
            for (Kind kind : Kind.values()) {
                request(() -> world.put(new Address.OfMember(ADA.id()), new Message.AskedLater(round)));
                world.channel.thenFails(kind);
                world.courier.deliverDue();
                world.clock.advance(Duration.ofHours(1));
                world.courier.deliverDue();
            }

            assertThat(world.ask("SELECT count(*) FROM dispatch WHERE blind AND tries > 0"))
                    .doesNotContain("0");
            assertThat(world.figures.all()).hasSize(counted);
            assertThat(world.spans.all().subList(spans, world.spans.all().size()))
                    .extracting(SpanData::getName)
                    .containsOnly("request");
        }
    }
}
