package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.slack.SlackPayload.Kind;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Heard.Form;
import org.ponder.dialogs.Heard.Pressed;
import org.ponder.dialogs.Visitor.Place;

class SlackPressesTest {
    private static final String RUTH = "U0RUTHADE";
    private static final String NONCE = "n-7f3a";
    private static final Conversation WITH_RUTH = new Conversation("slack", SlackEar.TEAM, RUTH, Place.PRIVATE);
    private static final Conversation LEADERS = new Conversation("slack", SlackEar.TEAM, "C0LEADERS", Place.CHANNEL);
    private static final List<String> FIELDS = List.of("words", "position", "aspects", "who", "elements");
    private static final Map<String, String> FILLED_IN = Map.of(
            "words",
            "We listen – “properly” 🙂, at last",
            "position",
            "at-2",
            "aspects",
            "a,c",
            "who",
            "",
            "elements",
            "");

    private final SlackEar ear = SlackEar.usual();

    private static Event spoke(Heard heard) {
        return new Event.Spoke(heard);
    }

    private static Showing opening(String name, String respond) {
        String trigger = SlackFixtures.tree(name).path("trigger_id").asText();
        return new Showing.OfTrigger(trigger, SlackEar.NOW.plusMillis(2500), respond);
    }

    private void hears(ObjectNode payload) {
        assertThat(ear.inbound
                        .answer(new SlackPayload(Kind.INTERACTION, payload))
                        .status())
                .isEqualTo(200);
    }

    @Nested
    class A_press {

        @Test
        void in_the_chat_is_heard_there_and_may_open_a_window() {
            Inbound heard = ear.heard("interactions/press-in-chat");

            assertThat(heard.conversation()).isEqualTo(WITH_RUTH);
            assertThat(heard.from().id()).isEqualTo(RUTH);
            assertThat(heard.reference()).isEqualTo("{\"channel\":\"D0RUTHADE\",\"team\":\"T0LARKFLD\"}");
            assertThat(heard.delivery())
                    .isEqualTo(SlackFixtures.tree("interactions/press-in-chat")
                            .path("trigger_id")
                            .asText());
            assertThat(heard.event()).isEqualTo(spoke(new Pressed(NONCE, "skip", Map.of())));
            assertThat(Showing.read(heard.window())).contains(opening("interactions/press-in-chat", ""));
        }

        @Test
        void that_only_asks_for_the_window_shows_what_is_open_now() {
            assertThat(ear.heard("interactions/open-in-chat").event()).isEqualTo(spoke(Pressed.show()));
        }

        @Test
        void beside_inputs_brings_what_was_filled_in() {
            assertThat(ear.heard("interactions/press-with-inputs").event())
                    .isEqualTo(spoke(new Pressed(NONCE, "continue", Map.of("words", "We listen"))));
        }

        @ParameterizedTest
        @CsvSource({"press-in-channel, C0LEADERS", "press-in-private-channel, C0BOARDRM"})
        void on_what_stands_in_a_channel_is_heard_in_the_channel(String name, String channel) {
            Inbound heard = ear.heard("interactions/" + name);

            assertThat(heard.conversation())
                    .isEqualTo(new Conversation("slack", SlackEar.TEAM, channel, Place.CHANNEL));
            assertThat(heard.from().id()).isEqualTo(RUTH);
            assertThat(Showing.read(heard.window())).contains(opening("interactions/" + name, ""));
        }

        @Test
        void on_what_only_one_person_sees_in_a_channel_is_between_them_and_us() {
            Inbound heard = ear.heard("interactions/press-ephemeral");

            assertThat(heard.conversation()).isEqualTo(WITH_RUTH);
            assertThat(heard.reference()).isEqualTo("{\"channel\":\"U0RUTHADE\",\"team\":\"T0LARKFLD\"}");
            assertThat(Showing.read(heard.window()))
                    .contains(opening(
                            "interactions/press-ephemeral", "https://hooks.slack.com/actions/T0LARKFLD/9810/abcDEF"));
        }

        @Test
        void on_what_leaves_no_trace_in_the_chat_is_answered_in_the_chat() {
            Inbound heard = ear.heard("interactions/press-ephemeral-in-chat");

            assertThat(heard.conversation()).isEqualTo(WITH_RUTH);
            assertThat(Showing.read(heard.window())).contains(opening("interactions/press-ephemeral-in-chat", ""));
        }

        @Test
        void on_our_page_may_open_a_window() {
            Inbound heard = ear.heard("interactions/press-on-home");

            assertThat(heard.conversation()).isEqualTo(WITH_RUTH);
            assertThat(heard.event()).isEqualTo(spoke(Pressed.show()));
            assertThat(Showing.read(heard.window())).contains(opening("interactions/press-on-home", ""));
        }

        @Test
        void in_a_window_is_answered_in_that_window() {
            Inbound heard = ear.heard("interactions/press-in-modal");

            assertThat(heard.conversation()).isEqualTo(WITH_RUTH);
            assertThat(heard.event()).isEqualTo(spoke(new Pressed(NONCE, "back", FILLED_IN)));
            assertThat(Showing.read(heard.window())).contains(new Showing.OfView("V0MODAL1", NONCE, List.of()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"choose-in-modal", "choose-in-message"})
        void is_none_where_something_is_chosen_from_a_list(String name) {
            assertThat(ear.unheard("interactions/" + name)).isEqualTo(Map.of(Unheard.NOT_NEEDED, 1L));
        }

        @Test
        void is_found_beside_what_was_chosen_from_a_list() {
            ObjectNode both = SlackFixtures.tree("interactions/choose-in-modal");
            both.withArray("actions")
                    .add(SlackFixtures.tree("interactions/press-in-modal")
                            .path("actions")
                            .path(0));

            hears(both);

            assertThat(ear.turns.taken).hasSize(1);
        }

        @Test
        void by_somebody_of_another_organisation_is_not_heard() {
            assertThat(ear.unheard("interactions/press-stranger")).isEqualTo(Map.of(Unheard.STRANGER, 1L));
        }

        @Test
        void where_the_app_is_for_all_of_an_organisation_belongs_to_that() {
            SlackEar all = new SlackEar(SlackEar.ORGANISATION);

            Inbound heard = all.heard("interactions/press-org");

            assertThat(heard.conversation())
                    .isEqualTo(new Conversation("slack", SlackEar.ORGANISATION, "W0RUTHADE", Place.PRIVATE));
            assertThat(heard.reference()).isEqualTo("{\"channel\":\"D0RUTHADE\",\"team\":\"T0LARKFLD\"}");
        }

        @Test
        void twice_in_a_hurry_says_the_same_twice_so_that_it_counts_once() {
            hears(SlackFixtures.tree("interactions/press-in-chat"));
            hears(SlackFixtures.tree("interactions/press-in-chat").put("trigger_id", "another"));

            assertThat(ear.turns.taken).extracting(Inbound::delivery).doesNotHaveDuplicates();
            assertThat(ear.turns.taken).hasSize(2);
            assertThat(ear.turns.taken.get(0).event())
                    .isEqualTo(ear.turns.taken.get(1).event());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://hooks.slack.com/actions/T0LARKFLD/1/x",
                    "https://hooks.slack.com.example.org/actions",
                    "https://hooks.slack.com@example.org/actions",
                    "https://hooks.slack.com:8443/actions",
                    "https://example.org/hooks.slack.com",
                    "https://127.0.0.1/",
                    "//hooks.slack.com/actions",
                    "file:///etc/hostname",
                    "https:hooks.slack.com",
                    "not an address",
                    ""
                })
        void names_no_address_of_anybody_elses_to_answer_to(String address) {
            hears(SlackFixtures.tree("interactions/press-ephemeral").put("response_url", address));

            assertThat(Showing.read(ear.turns.taken.get(0).window()))
                    .contains(opening("interactions/press-ephemeral", ""));
        }

        @Test
        void without_anything_to_open_or_to_answer_to_is_answered_in_words() {
            ObjectNode bare = SlackFixtures.tree("interactions/press-in-chat");
            bare.remove("trigger_id");

            hears(bare);

            assertThat(ear.turns.taken.get(0).window()).isEmpty();
            assertThat(ear.turns.taken.get(0).delivery()).isNotEmpty();
        }
    }

    @Nested
    class A_submitted_window {

        @Test
        void brings_all_that_was_filled_in_and_stands_until_it_is_answered() {
            Inbound heard = ear.heard("interactions/submission");

            assertThat(heard.conversation()).isEqualTo(WITH_RUTH);
            assertThat(heard.reference()).isEqualTo("{\"channel\":\"U0RUTHADE\",\"team\":\"T0LARKFLD\"}");
            assertThat(heard.event()).isEqualTo(spoke(new Pressed(NONCE, "continue", FILLED_IN, Form.STANDS)));
            assertThat(Showing.read(heard.window())).contains(new Showing.OfView("V0MODAL1", NONCE, FIELDS));
        }

        @Test
        void is_answered_with_what_it_is_to_show_next() {
            assertThat(ear.answer("interactions/submission")).isEqualTo(new SlackAnswer(200, SlackEar.NEXT.toString()));
        }

        @Test
        void without_anything_to_fill_in_is_gone_once_it_was_pressed() {
            Inbound heard = ear.heard("interactions/submission-without-inputs");

            assertThat(heard.event()).isEqualTo(spoke(new Pressed(NONCE, "send", Map.of(), Form.GONE)));
            assertThat(Showing.read(heard.window())).contains(new Showing.OfView("V0MODAL1", NONCE, List.of()));
        }

        @Test
        void about_a_question_in_a_channel_is_heard_in_that_channel() {
            Inbound heard = ear.heard("interactions/submission-of-channel");

            assertThat(heard.conversation()).isEqualTo(LEADERS);
            assertThat(heard.from().id()).isEqualTo(RUTH);
            assertThat(heard.reference()).isEqualTo("{\"channel\":\"C0LEADERS\",\"team\":\"T0LARKFLD\"}");
        }

        @Test
        void where_the_app_is_for_all_of_an_organisation_belongs_to_that() {
            Inbound heard = new SlackEar(SlackEar.ORGANISATION).heard("interactions/submission-org");

            assertThat(heard.conversation())
                    .isEqualTo(new Conversation("slack", SlackEar.ORGANISATION, "W0RUTHADE", Place.PRIVATE));
        }

        @Test
        void that_nobody_can_take_stays_as_it_is() {
            SlackEar elsewhere = new SlackEar("T0ELSEWHERE");

            SlackAnswer answer = elsewhere.answer("interactions/submission");

            assertThat(answer).isEqualTo(SlackAnswer.notSent("words/" + NONCE));
            assertThat(answer.json()).startsWith("{\"response_action\":\"errors\",\"errors\":{\"words/n-7f3a\":\"This");
            assertThat(elsewhere.inbound.counts().soFar()).isEqualTo(Map.of(Unheard.NOT_INSTALLED, 1L));
        }

        @Test
        void with_more_values_than_any_of_ours_has_is_not_understood() {
            ObjectNode many = SlackFixtures.tree("interactions/submission");
            for (int field = 0; field < 50; field++) {
                many.withObject("/view/state/values/more-" + field + "~1" + NONCE + "/value")
                        .put("type", "plain_text_input")
                        .put("value", "");
            }

            hears(many);

            assertThat(ear.turns.taken).isEmpty();
            assertThat(ear.inbound.counts().soFar()).isEqualTo(Map.of(Unheard.UNCLEAR, 1L));
        }
    }

    @Nested
    class A_closed_window {

        @Test
        void is_what_was_noted_that_it_means() {
            Inbound heard = ear.heard("interactions/closed");

            assertThat(heard.conversation()).isEqualTo(WITH_RUTH);
            assertThat(heard.event()).isEqualTo(spoke(new Pressed(NONCE, "stop", Map.of())));
            assertThat(heard.window()).isEmpty();
        }

        @Test
        void means_nothing_where_nothing_was_noted() {
            assertThat(ear.unheard("interactions/closed-nothing-to-leave")).isEqualTo(Map.of(Unheard.NOT_NEEDED, 1L));
        }
    }

    @Test
    void a_list_that_slack_asks_us_to_fill_is_empty() {
        assertThat(ear.answer("interactions/suggestion")).isEqualTo(new SlackAnswer(200, "{\"options\":[]}"));
    }

    @Test
    void our_shortcut_shows_what_is_open() {
        Inbound heard = ear.heard("interactions/shortcut");

        assertThat(heard.conversation()).isEqualTo(WITH_RUTH);
        assertThat(heard.event()).isEqualTo(spoke(Pressed.show()));
        assertThat(Showing.read(heard.window())).isEqualTo(Optional.of(opening("interactions/shortcut", "")));
    }

    @ParameterizedTest
    @CsvSource({"shortcut-of-another-name, UNKNOWN", "message-action, NOT_NEEDED"})
    void what_is_not_ours_is_acknowledged_and_counted(String name, Unheard why) {
        assertThat(ear.unheard("interactions/" + name)).isEqualTo(Map.of(why, 1L));
    }
}
