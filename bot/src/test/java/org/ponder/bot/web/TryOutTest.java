package org.ponder.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.dialogs.Heard;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Trust;

class TryOutTest {
    private static final MadeUpPerson AMARA = MadeUpTrust.CHIEF_EXECUTIVE;
    private static final MadeUpPerson RUTH = MadeUpTrust.person("ruth-adeyemi").orElseThrow();

    private final PretendTryOut world = new PretendTryOut();
    private final TryOut tryOut = world.tryOut;

    @Nested
    class the_made_up_trust {

        @Test
        void is_set_up_like_any_other_and_ready_for_its_first_round() {
            tryOut.startOver();

            MadeUpTrust made = world.trust();
            Trust trust = world.domain.people.trust(made.trustId()).orElseThrow();
            List<Member> members = world.domain.people.members(made.trustId());
            assertThat(trust.setUp().safeguarding().isNamed()).isTrue();
            assertThat(trust.setUp().channel(Audience.TEAM))
                    .contains(made.channel(WebRoom.TEAM).id());
            assertThat(trust.setUp().channel(Audience.BOARD))
                    .contains(made.channel(WebRoom.BOARD).id());
            assertThat(members)
                    .hasSize(15)
                    .allMatch(member -> member.perspective().isSet());
            assertThat(members)
                    .filteredOn(Member::isFacilitator)
                    .extracting(Member::id)
                    .containsExactly(made.memberId(AMARA));
            assertThat(MadeUpTrust.PERSPECTIVES)
                    .extracting(p -> members.stream()
                            .filter(member -> member.perspective().equals(p))
                            .count())
                    .containsExactly(6L, 6L, 3L);
        }

        @Test
        void is_made_when_somebody_first_looks_and_stays() {
            desk(AMARA);
            MadeUpTrust first = world.trust();
            desk(RUTH);

            assertThat(world.trust()).isEqualTo(first);
        }

        @Test
        void begins_afresh_with_nothing_said() {
            say(AMARA, "help");
            MadeUpTrust first = world.trust();

            tryOut.startOver();

            assertThat(world.trust()).isNotEqualTo(first);
            assertThat(world.trust().trustId()).isNotEqualTo(first.trustId());
            assertThat(desk(AMARA)).contains("Nothing has been said here yet");
        }
    }

    @Nested
    class what_a_visitor_says {

        @Test
        void goes_to_a_turn_as_the_person_they_are_in_the_private_chat() {
            say(RUTH, "help");

            Inbound came = world.turns.came.get(0);
            assertThat(came.conversation()).isEqualTo(world.trust().privately(RUTH));
            assertThat(came.from()).isEqualTo(world.trust().account(RUTH));
            assertThat(came.event()).isEqualTo(new Event.Spoke(new Heard.Typed("help")));
        }

        @Test
        void keeps_its_line_breaks() {
            say(RUTH, "one\r\ntwo");

            assertThat(world.turns.came.get(0).event()).isEqualTo(new Event.Spoke(new Heard.Typed("one\ntwo")));
        }

        @Test
        void is_not_said_when_it_is_nothing() {
            say(RUTH, "  \r\n ");

            assertThat(world.turns.came).isEmpty();
        }

        @Test
        void is_the_same_delivery_when_the_form_is_sent_twice() {
            Form form = form(Map.of("text", "help"));
            tryOut.say(RUTH, form);
            tryOut.say(RUTH, form);

            assertThat(world.turns.came)
                    .extracting(Inbound::delivery)
                    .hasSize(2)
                    .containsOnly(form.value("delivery"));
            assertThat(world.web.last(world.trust().privately(RUTH), 10)).hasSize(1);
        }

        @Test
        void is_refused_without_the_mark_of_its_form() {
            Form form = new Form(Map.of("text", List.of("help"), "delivery", List.of("not ours")));

            assertThatThrownBy(() -> tryOut.say(RUTH, form)).isInstanceOf(BadForm.class);
        }
    }

    @Nested
    class what_a_visitor_presses {

        @Test
        void carries_every_field_of_its_card_also_an_empty_one() {
            reachPosition();
            press(RUTH, "continue", Map.of("field.position", List.of("1")));
            press(RUTH, "continue", Map.of("field.text", List.of("words")));
            press(RUTH, "continue", Map.of("field.about", List.of("a1", "a3")));

            assertThat(lastPress(3)).isEqualTo(Map.of("position", "1"));
            assertThat(lastPress(2)).isEqualTo(Map.of("text", "words"));
            assertThat(lastPress(1)).isEqualTo(Map.of("text", "", "about", "a1,a3"));
        }

        @Test
        void becomes_what_its_turn_made_of_the_card() {
            reachPosition();

            assertThat(desk(RUTH)).contains(">Answered</h3>").doesNotContain("value=\"begin:");
        }

        @Test
        void reaches_its_turn_though_the_card_is_gone() {
            reachPosition();
            tryOut.press(
                    RUTH,
                    form(Map.of(
                            "conversation", RUTH.id(), "nonce", "gone", "choice", "continue", "field.position", "2")));

            assertThat(lastPress(1)).isEqualTo(Map.of("position", "2"));
        }

        @Test
        void is_refused_in_a_conversation_that_is_not_theirs() {
            Form board = form(Map.of("conversation", "board", "nonce", "n", "choice", "c"));
            Form other = form(Map.of("conversation", AMARA.id(), "nonce", "n", "choice", "c"));

            assertThatThrownBy(() -> tryOut.press(RUTH, board)).isInstanceOf(BadForm.class);
            assertThatThrownBy(() -> tryOut.press(RUTH, other)).isInstanceOf(BadForm.class);
        }
    }

    @Nested
    class the_others {

        @Test
        void answer_by_their_own_cards_but_not_the_visitor_and_not_who_has_begun() {
            openRound();
            reachPosition();

            assertThat(tryOut.letTheOthersAnswer(Optional.of(AMARA))).isEqualTo(Notice.ANSWERED);

            assertThat(world.turns.sent().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(13);
            assertThat(desk(AMARA)).contains("value=\"begin:");
            assertThat(desk(RUTH)).contains("value=\"continue\"");
        }

        @Test
        void answer_too_where_their_invitation_comes_late() {
            world.turns.late.addAll(MadeUpTrust.PEOPLE.subList(0, 4));
            openRound();
            tryOut.letTheOthersAnswer(Optional.of(AMARA));

            assertThat(world.turns.sent().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(14);
        }

        @Test
        void take_no_card_of_an_earlier_round_for_the_next_question() {
            openRound();
            tryOut.letTheOthersAnswer(Optional.empty());
            world.turns.afterwards = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);
            press(AMARA, "open:" + UUID.randomUUID(), Map.of());
            tryOut.letTheOthersAnswer(Optional.empty());

            assertThat(world.turns.sent().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(30);
        }

        @Test
        void see_it_differently_by_perspective() {
            openRound();
            tryOut.letTheOthersAnswer(Optional.empty());

            assertThat(world.turns.sent()).containsOnlyKeys("0", "1", "2", "3", "out-of-sight");
        }

        @Test
        void say_something_to_every_question() {
            openRound();
            tryOut.letTheOthersAnswer(Optional.empty());

            List<String> texts = world.turns.came.stream()
                    .map(TryOutTest::pressed)
                    .flatMap(press -> press.values().entrySet().stream())
                    .filter(value -> value.getKey().equals("text"))
                    .map(Map.Entry::getValue)
                    .toList();
            assertThat(texts).hasSize(60).noneMatch(String::isBlank);
            assertThat(texts.stream().distinct()).hasSize(48);
        }

        @Test
        void have_nothing_to_answer_before_a_round_or_a_second_time() {
            assertThat(tryOut.letTheOthersAnswer(Optional.of(AMARA))).isEqualTo(Notice.NOBODY);
            openRound();
            tryOut.letTheOthersAnswer(Optional.empty());

            assertThat(tryOut.letTheOthersAnswer(Optional.empty())).isEqualTo(Notice.NOBODY);
        }
    }

    @Nested
    class what_a_person_sees {

        @Test
        void is_the_team_s_channel_and_the_board_s_only_if_it_is_theirs() {
            assertThat(desk(RUTH)).contains("Leadership team").doesNotContain("show=board");
            assertThat(desk(AMARA)).contains("show=board");
            assertThat(Look.wanted(RUTH, form(Map.of("show", "board"))).room()).isEqualTo(WebRoom.TEAM);
            assertThat(Look.wanted(AMARA, form(Map.of("show", "board"))).atRoom())
                    .isTrue();
        }

        @Test
        void is_never_another_s_private_chat() {
            say(AMARA, "help");

            assertThat(desk(AMARA)).contains("What would you like to do?");
            assertThat(desk(RUTH)).doesNotContain("What would you like to do?");
        }
    }

    private void openRound() {
        say(AMARA, "start a round");
        press(AMARA, "open:" + UUID.randomUUID(), Map.of());
    }

    private void reachPosition() {
        if (world.turns.came.isEmpty()) {
            openRound();
        }
        press(RUTH, "begin:" + UUID.randomUUID(), Map.of());
    }

    private void say(MadeUpPerson person, String text) {
        tryOut.say(person, form(Map.of("text", text)));
    }

    /** Presses the last card of a private chat that asks for something. */
    private void press(MadeUpPerson person, String choice, Map<String, List<String>> fields) {
        WebMessage asking = world.web.last(world.trust().privately(person), 50).stream()
                .filter(WebMessage::asks)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        Form form = form(Map.of("conversation", person.id(), "nonce", asking.nonce(), "choice", choice));
        HashMap<String, List<String>> sent = new HashMap<>(form.sent());
        sent.putAll(fields);
        tryOut.press(person, new Form(sent));
    }

    /** What was filled in, counted from the last press. */
    private Map<String, String> lastPress(int fromEnd) {
        return pressed(world.turns.came.get(world.turns.came.size() - fromEnd)).values();
    }

    private static Heard.Pressed pressed(Inbound inbound) {
        return inbound.event() instanceof Event.Spoke spoke && spoke.heard() instanceof Heard.Pressed pressed
                ? pressed
                : new Heard.Pressed("", "", Map.of());
    }

    private String desk(MadeUpPerson person) {
        return tryOut.desk(person, Look.wanted(person, form(Map.of())));
    }

    private static Form form(Map<String, String> values) {
        HashMap<String, List<String>> sent = new HashMap<>();
        values.forEach((name, value) -> sent.put(name, List.of(value)));
        sent.put("delivery", List.of(UUID.randomUUID().toString()));
        return new Form(sent);
    }
}
