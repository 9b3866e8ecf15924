package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Round;
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

    @Test
    void nothing_is_shared_once_the_round_has_ended() {
        World.done(reflecting.offer(seat, STRENGTH));
        world.clock.set(round.times().closesAt());
        assertThat(World.refusal(reflecting.share(seat))).isEqualTo(Because.ROUND_HAS_ENDED);
        assertThat(World.refusal(reflecting.offer(seat, STRENGTH))).isEqualTo(Because.ROUND_HAS_ENDED);
    }
}
