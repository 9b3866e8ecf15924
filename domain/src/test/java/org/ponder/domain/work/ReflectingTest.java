package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Subject;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Refusal.Because;

class ReflectingTest {
    private static final Map<Prompt, QuoteConsent> STRENGTH = Map.of(Prompt.STRENGTH, QuoteConsent.TEAM);

    private final World world = new World();
    private final Round round = world.opened();
    private final Seat seat = world.seat(round, Samples.MEMBERS.get(5));
    private final Reflecting reflecting = world.useCases.reflecting();

    @BeforeEach
    void writes() {
        World.done(reflecting.write(seat, Prompt.STRENGTH, Reflecting.Words.plain("We cover for each other.")));
        World.done(reflecting.skip(seat, Prompt.CHALLENGE));
    }

    private Map<Prompt, QuoteConsent> counting() {
        return world.memory.reflections.sent(world.trust, round.id()).stream()
                .map(Reflection::submission)
                .flatMap(submission -> submission.response().stream())
                .map(sent -> sent.readers())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_offer_counts_for_nothing_until_it_is_shared() {
        World.done(reflecting.offer(seat, STRENGTH));
        assertThat(world.memory.reflections.sent(world.trust, round.id())).isEmpty();
        World.done(reflecting.share(seat));
        assertThat(counting()).isEqualTo(STRENGTH);
    }

    @Test
    void an_offer_does_not_change_what_was_sent() {
        World.done(reflecting.send(seat));
        World.done(reflecting.offer(seat, STRENGTH));
        assertThat(counting()).isEmpty();
    }

    @Test
    void sending_takes_back_what_was_offered_or_shared() {
        World.done(reflecting.offer(seat, STRENGTH));
        World.done(reflecting.share(seat));
        World.done(reflecting.send(seat));
        assertThat(counting()).isEmpty();
    }

    @Test
    void words_that_were_changed_since_are_not_shared() {
        World.done(reflecting.offer(seat, STRENGTH));
        World.done(reflecting.write(seat, Prompt.STRENGTH, Reflecting.Words.plain("We do not.")));
        World.done(reflecting.share(seat));
        assertThat(counting()).isEmpty();
    }

    @Test
    void only_words_that_are_there_can_be_offered() {
        assertThat(World.refusal(reflecting.offer(seat, Map.of(Prompt.CHALLENGE, QuoteConsent.TEAM))))
                .isEqualTo(Because.NO_SUCH_CHOICE);
        assertThat(World.refusal(reflecting.offer(seat, Map.of(Prompt.EVIDENCE, QuoteConsent.TEAM))))
                .isEqualTo(Because.NO_SUCH_CHOICE);
    }

    @Nested
    class In_a_closing {
        private static final Edition WIDE = SamplePack.of(4);
        private Seat whole = seat;

        @BeforeEach
        void opens() {
            world.memory.frameworks.load(WIDE);
            world.clock.advance(Duration.ofHours(1));
            World.done(world.useCases.rounds().cancel(world.trust, Samples.FACILITATOR.id(), round.id()));
            Subject closing = new Subject(WIDE.id(), ElementKey.CLOSING);
            whole = world.seat(
                    World.done(world.useCases
                            .rounds()
                            .open(world.trust, Samples.FACILITATOR.id(), closing, Grouping.WHOLE_TEAM)),
                    Samples.MEMBERS.get(5));
        }

        @Test
        void up_to_three_elements_are_named() {
            World.done(reflecting.write(whole, Prompt.STRENGTH, naming(0, 1, 3)));
            assertThat(World.done(reflecting.send(whole))
                            .reflection()
                            .draft()
                            .written(Prompt.STRENGTH)
                            .orElseThrow()
                            .aspects())
                    .extracting(AspectKey::value)
                    .containsExactlyInAnyOrder("element-0", "element-1", "element-3");
        }

        @Test
        void a_fourth_is_refused() {
            assertThat(World.refusal(reflecting.write(whole, Prompt.CHALLENGE, naming(0, 1, 2, 3))))
                    .isEqualTo(Because.TOO_MANY_NAMED);
        }

        @Test
        void neither_a_position_nor_words_nor_anything_else_is_taken() {
            assertThat(List.of(
                            World.refusal(reflecting.place(whole, new Position.At(0))),
                            World.refusal(reflecting.write(
                                    whole,
                                    Prompt.STRENGTH,
                                    new Reflecting.Words("We care.", Set.of(new AspectKey("element-0"))))),
                            World.refusal(reflecting.write(whole, Prompt.EVIDENCE, naming())),
                            World.refusal(reflecting.write(whole, Prompt.STRENGTH, naming(4))),
                            World.refusal(reflecting.skip(whole, Prompt.NEXT_STEP))))
                    .containsOnly(Because.NO_SUCH_CHOICE);
        }

        private static Reflecting.Words naming(int... elements) {
            return new Reflecting.Words(
                    "",
                    IntStream.of(elements)
                            .mapToObj(i -> new AspectKey("element-" + i))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void nothing_is_shared_once_the_round_has_ended() {
        World.done(reflecting.offer(seat, STRENGTH));
        world.clock.set(round.times().closesAt());
        assertThat(World.refusal(reflecting.share(seat))).isEqualTo(Because.ROUND_HAS_ENDED);
        assertThat(World.refusal(reflecting.offer(seat, STRENGTH))).isEqualTo(Because.ROUND_HAS_ENDED);
    }
}
