package org.ponder.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Reflections;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Round;

/** What {@link Reflections} keeps to. */
public interface ReflectionsContract {

    World world();

    @Test
    default void nothing_is_there_before_anything_is_answered() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Round round = setting.round(Setting.MONDAY, ada);

        assertThat(own(setting.trust, round, ada)).isEmpty();
        assertThat(world().reflections().sent(setting.trust, round.id())).isEmpty();
    }

    @Test
    default void all_of_a_round_are_erased_and_none_of_another() {
        Setting setting = Setting.in(world());
        Setting theirs = Setting.in(world());
        Member ada = setting.member("Ada");
        Member bea = setting.member("Bea");
        theirs.member(ada.id(), "Cid");
        Round round = setting.round(Setting.MONDAY, ada, bea);
        Round other = setting.round(Setting.MONDAY, ada, bea);
        theirs.kept(round);
        keep(setting.trust, saying(round, ada, "one").sentAt(Setting.MONDAY));
        keep(setting.trust, saying(round, bea, "a draft"));
        keep(setting.trust, saying(other, ada, "two"));
        keep(theirs.trust, saying(round, ada, "three"));

        world().reflections().eraseAll(setting.trust, round.id());

        assertThat(own(setting.trust, round, ada)).isEmpty();
        assertThat(own(setting.trust, round, bea)).isEmpty();
        assertThat(own(setting.trust, other, ada)).isPresent();
        assertThat(own(theirs.trust, round, ada)).isPresent();
    }

    @Test
    default void every_kind_of_answer_comes_back() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Round round = setting.round(Setting.MONDAY, ada);
        Reflection reflection = Reflection.blank(round.id(), ada.id());

        Stream<Answer> positions = Stream.of(new Position.At(0), new Position.At(6), new Position.NotInMySight())
                .map(Answer.Placed::new);
        Stream<Answer> words = Stream.of(QuoteConsent.values())
                .map(consent -> new Answer.Written("", Set.of(new AspectKey("a-1"), new AspectKey("\u00df")), consent));
        for (Answer answer : Stream.of(positions, words, Stream.of(new Answer.Skipped()))
                .flatMap(each -> each)
                .toList()) {
            for (Prompt prompt : Prompt.values()) {
                reflection = reflection.answering(prompt, answer);
            }
            keep(setting.trust, reflection);
            assertThat(own(setting.trust, round, ada)).contains(reflection);
        }
    }

    @Test
    default void words_come_back_as_they_were_written() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Round round = setting.round(Setting.MONDAY, ada);

        for (String text : Texts.ANSWERS) {
            Reflection reflection = saying(round, ada, text).sentAt(Setting.MONDAY);
            keep(setting.trust, reflection);

            assertThat(own(setting.trust, round, ada)).contains(reflection);
            assertThat(world().reflections().sent(setting.trust, round.id())).containsExactly(reflection);
        }
    }

    @Test
    default void a_draft_grows_and_counts_for_nothing() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Round round = setting.round(Setting.MONDAY, ada);
        Reflection one = saying(round, ada, "one");
        Reflection two = one.answering(Prompt.CHALLENGE, new Answer.Skipped());

        keep(setting.trust, one);
        keep(setting.trust, two);

        assertThat(own(setting.trust, round, ada)).contains(two);
        assertThat(world().reflections().sent(setting.trust, round.id())).isEmpty();
    }

    @Test
    default void what_was_sent_counts_until_something_else_is_sent() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Round round = setting.round(Setting.MONDAY, ada);
        Reflection sent = saying(round, ada, "first").sentAt(Setting.MONDAY);
        Reflection changed = sent.answering(Prompt.STRENGTH, new Answer.Skipped());
        Reflection sentAgain = changed.sentAt(Setting.MONDAY.plus(Setting.MICROSECOND));

        keep(setting.trust, sent);
        keep(setting.trust, changed);
        assertThat(world().reflections().sent(setting.trust, round.id()))
                .singleElement()
                .extracting(Reflection::submission)
                .isEqualTo(sent.submission());

        keep(setting.trust, sentAgain);
        assertThat(world().reflections().sent(setting.trust, round.id())).containsExactly(sentAgain);
    }

    @Test
    default void everything_that_was_sent_in_a_round_is_found_and_nothing_else() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Member bea = setting.member("Bea");
        Member cyn = setting.member("Cyn");
        Round round = setting.round(Setting.MONDAY, ada, bea, cyn);
        Round other = setting.round(Setting.MONDAY, ada);
        Reflection one = saying(round, ada, "one").sentAt(Setting.MONDAY);
        Reflection two = saying(round, bea, "two").sentAt(Setting.MONDAY);

        keep(setting.trust, one);
        keep(setting.trust, two);
        keep(setting.trust, saying(round, cyn, "only a draft"));
        keep(setting.trust, saying(other, ada, "elsewhere").sentAt(Setting.MONDAY));

        assertThat(world().reflections().sent(setting.trust, round.id())).containsExactlyInAnyOrder(one, two);
    }

    @Test
    default void an_empty_draft_can_be_sent_and_kept() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Round round = setting.round(Setting.MONDAY, ada);
        Reflection empty = Reflection.blank(round.id(), ada.id()).sentAt(Setting.MONDAY);

        keep(setting.trust, empty);

        assertThat(own(setting.trust, round, ada)).contains(empty);
        assertThat(empty.draft()).isEqualTo(Response.EMPTY);
    }

    @Test
    default void what_is_erased_is_gone_and_may_be_answered_anew() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Member bea = setting.member("Bea");
        Round round = setting.round(Setting.MONDAY, ada, bea);
        Reflection beas = saying(round, bea, "stays").sentAt(Setting.MONDAY);
        keep(setting.trust, saying(round, ada, "goes").sentAt(Setting.MONDAY));
        keep(setting.trust, beas);

        world().does(ports -> {
            ports.reflections().own(setting.trust, round.id(), ada.id());
            ports.reflections().erase(setting.trust, round.id(), ada.id());
            assertThat(ports.reflections().own(setting.trust, round.id(), ada.id()))
                    .isEmpty();
        });

        assertThat(own(setting.trust, round, ada)).isEmpty();
        assertThat(world().reflections().sent(setting.trust, round.id())).containsExactly(beas);

        world().reflections().erase(setting.trust, round.id(), ada.id());
        Reflection anew = saying(round, ada, "anew");
        keep(setting.trust, anew);
        assertThat(own(setting.trust, round, ada)).contains(anew);
    }

    @Test
    default void nothing_of_one_trust_opens_anything_of_another() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Member ada = ours.member("Ada");
        Round round = ours.round(Setting.MONDAY, ada);
        Reflection reflection = saying(round, ada, "ours").sentAt(Setting.MONDAY);
        keep(ours.trust, reflection);

        world().reflections().erase(theirs.trust, round.id(), ada.id());

        assertThat(own(theirs.trust, round, ada)).isEmpty();
        assertThat(world().reflections().sent(theirs.trust, round.id())).isEmpty();
        assertThat(own(ours.trust, round, ada)).contains(reflection);
    }

    @Test
    default void the_same_ids_are_another_reflection_in_another_trust() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Member ada = ours.member("Ada");
        theirs.member(ada.id(), "Bea");
        Round round = ours.round(Setting.MONDAY, ada);
        theirs.kept(round);
        Reflection here = saying(round, ada, "ours").sentAt(Setting.MONDAY);
        Reflection there = saying(round, ada, "theirs").sentAt(Setting.MONDAY);

        keep(ours.trust, here);
        keep(theirs.trust, there);

        assertThat(own(ours.trust, round, ada)).contains(here);
        assertThat(world().reflections().sent(theirs.trust, round.id())).containsExactly(there);
    }

    private static Reflection saying(Round round, Member member, String text) {
        return Reflection.blank(round.id(), member.id())
                .answering(
                        Prompt.STRENGTH, new Answer.Written(text, Set.of(new AspectKey("pace")), QuoteConsent.NOBODY));
    }

    /** As every use case does: what was there is asked for before it is replaced. */
    private void keep(TrustId trust, Reflection reflection) {
        world().does(ports -> {
            ports.reflections().own(trust, reflection.round(), reflection.member());
            ports.reflections().save(trust, reflection);
        });
    }

    private Optional<Reflection> own(TrustId trust, Round round, Member member) {
        return world().reflections().own(trust, round.id(), member.id());
    }
}
