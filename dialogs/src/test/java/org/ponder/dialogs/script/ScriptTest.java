package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Subject;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.SampleRounds;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Page;
import org.ponder.domain.work.Reflecting;

class ScriptTest {
    private static final Reflection BLANK = Reflection.blank(SampleRounds.ID, Samples.FACILITATOR.id());

    private static Reflection answered(Prompt... prompts) {
        Reflection reflection = BLANK;
        for (Prompt prompt : prompts) {
            reflection = reflection.answering(prompt, SampleRounds.at(1));
        }
        return reflection;
    }

    private static Answer words(String text, String... aspects) {
        Set<AspectKey> keys = Set.of(aspects).stream().map(AspectKey::new).collect(java.util.stream.Collectors.toSet());
        return new Answer.Written(text, keys, QuoteConsent.NOBODY);
    }

    private static Optional<Step> onward(Reflection reflection) {
        return Script.onward(SamplePack.ELEMENT.prompts(), reflection);
    }

    private static Page page(Subject subject, Response draft) {
        Round like = SampleRounds.open(Grouping.WHOLE_TEAM);
        return new Page(
                new Round(like.id(), subject, like.terms(), like.times(), like.state()),
                SamplePack.EDITION,
                new Reflection(BLANK.round(), BLANK.member(), draft, BLANK.submission()),
                Samples.MONDAY_AT_NINE);
    }

    @Nested
    class A_reflection_goes_on {
        @Test
        void at_the_first_prompt_that_has_no_answer() {
            assertThat(onward(BLANK)).contains(Step.POSITION);
            assertThat(onward(answered(Prompt.POSITION, Prompt.EVIDENCE, Prompt.CHALLENGE)))
                    .contains(Step.STRENGTH);
        }

        @Test
        void at_the_check_once_all_are_answered_and_until_it_is_sent_as_it_is() {
            Reflection all = answered(Prompt.values());
            Reflection sent = all.sentAt(Samples.MONDAY_AT_NINE);
            assertThat(onward(all)).contains(Step.CHECK);
            assertThat(onward(sent)).isEqualTo(Optional.empty());
            assertThat(onward(sent.answering(Prompt.STRENGTH, new Answer.Skipped())))
                    .contains(Step.CHECK);
        }
    }

    @Nested
    class A_reply {
        private Move next(Step step, String choice, Map<String, String> values) {
            return Script.next(step, new Chose(choice, values), page(SamplePack.SUBJECT, Response.EMPTY));
        }

        @ParameterizedTest
        @EnumSource(names = {"EVIDENCE", "STRENGTH", "CHALLENGE", "NEXT_STEP", "CHECK"})
        void of_back_leads_to_the_step_before(Step step) {
            assertThat(next(step, "back", Map.of()))
                    .isEqualTo(new Move.Go(
                            step.before(SamplePack.ELEMENT.prompts()).orElseThrow()));
        }

        @Test
        void places_on_the_scale_or_out_of_sight() {
            assertThat(next(Step.POSITION, "continue", Map.of("position", "2")))
                    .isEqualTo(new Move.Place(new Position.At(2)));
            assertThat(next(Step.POSITION, "continue", Map.of("position", "out-of-sight")))
                    .isEqualTo(new Move.Place(new Position.NotInMySight()));
            assertThat(next(Step.POSITION, "continue", Map.of())).isEqualTo(new Move.Again("choose-first"));
        }

        @Test
        void without_words_or_ticks_is_asked_for_again() {
            assertThat(next(Step.STRENGTH, "continue", Map.of("text", " \n", "about", "")))
                    .isEqualTo(new Move.Again("nothing-written"));
        }

        @Test
        void leaves_open_on_purpose_and_keeps_without_a_change() {
            assertThat(next(Step.EVIDENCE, "skip", Map.of())).isEqualTo(new Move.LeaveOpen(Prompt.EVIDENCE));
            assertThat(next(Step.EVIDENCE, "clear", Map.of())).isEqualTo(new Move.LeaveOpen(Prompt.EVIDENCE));
            assertThat(next(Step.EVIDENCE, "keep", Map.of())).isEqualTo(Move.Plain.GO_ON);
        }

        @Test
        void withdraws_only_where_it_was_asked_whether_to() {
            assertThat(next(Step.CHECK, "withdraw", Map.of())).isEqualTo(new Move.Go(Step.WITHDRAW));
            assertThat(next(Step.WITHDRAW, "yes", Map.of())).isEqualTo(Move.Plain.WITHDRAW);
            assertThat(next(Step.WITHDRAW, "no", Map.of())).isEqualTo(Move.Plain.GO_ON);
        }
    }

    @Nested
    class Sending {
        private final Response nothing =
                new Response(Map.of(Prompt.STRENGTH, words("S"), Prompt.CHALLENGE, words("C")));
        private final Response strength = nothing.letting(Map.of(Prompt.STRENGTH, QuoteConsent.TEAM_AND_BOARD));

        private static Move send(Response draft, Map<String, String> values) {
            return Script.next(Step.CHECK, new Chose("send", values), page(SamplePack.SUBJECT, draft));
        }

        @Test
        void with_nothing_ticked_sends() {
            assertThat(send(nothing, Map.of())).isEqualTo(Move.Plain.SEND);
            assertThat(send(strength, Map.of("share", "", "board", ""))).isEqualTo(Move.Plain.SEND);
        }

        @Test
        void with_something_ticked_offers_it_and_sends_nothing() {
            assertThat(send(nothing, Map.of("share", "challenge", "board", "")))
                    .isEqualTo(new Move.Offer(Map.of(Prompt.CHALLENGE, QuoteConsent.TEAM)));
            assertThat(send(nothing, Map.of("share", "challenge,strength", "board", "yes")))
                    .isEqualTo(new Move.Offer(Map.of(
                            Prompt.STRENGTH, QuoteConsent.TEAM_AND_BOARD,
                            Prompt.CHALLENGE, QuoteConsent.TEAM_AND_BOARD)));
        }

        @Test
        void without_a_word_about_it_offers_again_what_was_offered() {
            assertThat(send(strength, Map.of()))
                    .isEqualTo(new Move.Offer(Map.of(Prompt.STRENGTH, QuoteConsent.TEAM_AND_BOARD)));
        }

        @Test
        void to_the_board_alone_is_asked_about() {
            assertThat(send(nothing, Map.of("share", "", "board", "yes"))).isEqualTo(new Move.Again("board-alone"));
        }

        @Test
        void shares_only_from_the_preview() {
            assertThat(Script.next(Step.PREVIEW, new Chose("share", Map.of()), page(SamplePack.SUBJECT, strength)))
                    .isEqualTo(Move.Plain.SHARE);
            assertThat(Script.next(Step.PREVIEW, new Chose("send-only", Map.of()), page(SamplePack.SUBJECT, strength)))
                    .isEqualTo(Move.Plain.SEND);
            assertThat(Script.next(Step.PREVIEW, new Chose("back", Map.of()), page(SamplePack.SUBJECT, strength)))
                    .isEqualTo(new Move.Go(Step.CHECK));
        }
    }

    @Nested
    class What_a_reply_says_nothing_about {
        private final Response before = new Response(Map.of(Prompt.CHALLENGE, words("Before.", "clarity")));

        private Move next(Map<String, String> values) {
            return Script.next(Step.CHALLENGE, new Chose("continue", values), page(SamplePack.SUBJECT, before));
        }

        private static Move written(String text, String aspect) {
            return new Move.Write(Prompt.CHALLENGE, new Reflecting.Words(text, Set.of(new AspectKey(aspect))));
        }

        @Test
        void stays_as_it_was() {
            assertThat(next(Map.of("text", "After."))).isEqualTo(written("After.", "clarity"));
            assertThat(next(Map.of("about", "information"))).isEqualTo(written("Before.", "information"));
        }
    }
}
