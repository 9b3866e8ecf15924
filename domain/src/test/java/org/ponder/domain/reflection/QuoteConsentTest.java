package org.ponder.domain.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.Answer.Written;
import org.ponder.domain.sample.SampleRounds;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.sample.Seeds;

class QuoteConsentTest {
    private static final Instant NOW = Samples.MONDAY_AT_NINE;
    private static final Set<AspectKey> NONE = Set.of();
    private static final List<Prompt> WRITTEN =
            List.of(Prompt.EVIDENCE, Prompt.STRENGTH, Prompt.CHALLENGE, Prompt.NEXT_STEP);

    private final Reflection written = Reflection.blank(SampleRounds.ID, Samples.FACILITATOR.id())
            .answering(Prompt.POSITION, SampleRounds.at(1))
            .writing(Prompt.STRENGTH, "We cover for each other.", NONE)
            .writing(Prompt.CHALLENGE, "Cover.", NONE);
    private final Reflection offered =
            written.offering(Map.of(Prompt.STRENGTH, QuoteConsent.TEAM, Prompt.CHALLENGE, QuoteConsent.TEAM_AND_BOARD));

    private static Map<Prompt, QuoteConsent> counting(Reflection reflection) {
        return reflection.submission().response().orElseThrow().readers();
    }

    @Nested
    class Words {
        @Test
        void are_for_nobody_else_unless_they_are_offered_and_shared() {
            assertThat(counting(written.sentAt(NOW))).isEmpty();
            assertThat(offered.submission().response()).isEmpty();
            assertThat(counting(offered.sharedAt(NOW)))
                    .isEqualTo(
                            Map.of(Prompt.STRENGTH, QuoteConsent.TEAM, Prompt.CHALLENGE, QuoteConsent.TEAM_AND_BOARD));
        }

        @Test
        void that_are_changed_are_for_nobody_else_again() {
            Reflection changed = offered.writing(Prompt.STRENGTH, "We cover for each other!", NONE);
            assertThat(changed.draft().readers()).isEqualTo(Map.of(Prompt.CHALLENGE, QuoteConsent.TEAM_AND_BOARD));
        }

        @Test
        void that_are_changed_and_changed_back_are_for_nobody_else() {
            Reflection back = offered.writing(Prompt.STRENGTH, "-", NONE)
                    .writing(Prompt.STRENGTH, "We cover for each other.", NONE);
            assertThat(back.draft().readers()).doesNotContainKey(Prompt.STRENGTH);
        }

        @Test
        void that_are_left_out_and_written_again_are_for_nobody_else() {
            Reflection again = offered.answering(Prompt.STRENGTH, new Answer.Skipped())
                    .writing(Prompt.STRENGTH, "We cover for each other.", NONE);
            assertThat(again.draft().readers()).doesNotContainKey(Prompt.STRENGTH);
        }

        @Test
        void stay_offered_when_only_their_aspects_change() {
            Reflection ticked =
                    offered.writing(Prompt.STRENGTH, "We cover for each other.", Set.of(new AspectKey("pace")));
            assertThat(ticked.draft().readers()).isEqualTo(offered.draft().readers());
        }

        @Test
        void that_were_offered_before_and_are_not_now_are_for_nobody_else() {
            Reflection fewer = offered.offering(Map.of(Prompt.CHALLENGE, QuoteConsent.TEAM));
            assertThat(counting(fewer.sharedAt(NOW))).isEqualTo(Map.of(Prompt.CHALLENGE, QuoteConsent.TEAM));
        }

        @Test
        void too_long_for_a_summary_are_sent_and_not_shared() {
            Reflection longest = shared("\ud83d\ude42".repeat(Written.LONGEST_SHARED));
            Reflection longer = shared("\ud83d\ude42".repeat(Written.LONGEST_SHARED) + ".");
            assertThat(counting(longest)).containsKey(Prompt.STRENGTH);
            assertThat(counting(longer)).doesNotContainKey(Prompt.STRENGTH);
            assertThat(longer.submission().response().orElseThrow().written(Prompt.STRENGTH))
                    .isPresent();
        }

        private Reflection shared(String text) {
            return written.writing(Prompt.STRENGTH, text, NONE)
                    .offering(Map.of(Prompt.STRENGTH, QuoteConsent.TEAM))
                    .sharedAt(NOW);
        }

        @Test
        void there_are_none_of_where_only_aspects_were_ticked() {
            Written ticks = new Written("", Set.of(new AspectKey("pace")), QuoteConsent.NOBODY);
            assertThat(List.of(ticks.hasWords(), ticks.fitsSharing())).containsOnly(false);
        }
    }

    static LongStream seeds() {
        return Seeds.all();
    }

    /** Writes, offers, leaves open and sends at random, and remembers by itself which words were last offered as they are. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_consent_outlives_the_words_it_was_given_for(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Reflection reflection = Reflection.blank(SampleRounds.ID, Samples.FACILITATOR.id());
        Map<Prompt, QuoteConsent> expected = new EnumMap<>(Prompt.class);
        for (int i = 0; i < 300; i++) {
            Prompt prompt = WRITTEN.get(random.nextInt(WRITTEN.size()));
            String before =
                    reflection.draft().written(prompt).map(Written::text).orElse("");
            String text = "text " + random.nextInt(3);
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    reflection = reflection.writing(prompt, text, NONE);
                    if (!text.equals(before)) {
                        expected.remove(prompt);
                    }
                }
                case 2 -> {
                    reflection = reflection.answering(prompt, new Answer.Skipped());
                    expected.remove(prompt);
                }
                case 3, 4 -> {
                    QuoteConsent readers = random.nextBoolean() ? QuoteConsent.TEAM : QuoteConsent.TEAM_AND_BOARD;
                    reflection = reflection.offering(Map.of(prompt, readers));
                    expected.clear();
                    if (!before.isEmpty()) {
                        expected.put(prompt, readers);
                    }
                }
                default -> {
                    reflection = reflection.sharedAt(NOW);
                    assertThat(counting(reflection)).isEqualTo(expected);
                }
            }
            assertThat(reflection.draft().readers()).isEqualTo(expected);
        }
    }
}
