package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.slack.LocalSlack.Asked;
import org.ponder.bot.slack.LocalSlack.Said;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Post;

/** What is shown in windows, and what is said where there is none any more. */
final class SlackWindowsTest extends SlackOutside {
    private static final Duration NO_TIME = Duration.ZERO;

    @Nested
    class a_window_that_stands_open {
        private final Destination here =
                chat(new Showing.OfView("V9", "n0", List.of("evidence", "strength")).written());

        @Test
        void shows_the_next_question_in_the_answer_to_its_submission() {
            Submissions.Waiting waiting = submissions.begin("V9");
            Posted posted = channel.post(here, question());

            ObjectNode reply = waiting.await(NO_TIME).orElseThrow();
            assertThat(reply.path("response_action").asText()).isEqualTo("update");
            assertThat(reply.at("/view/type").asText()).isEqualTo("modal");
            assertThat(reply.at("/view/private_metadata").asText()).contains("n1");
            assertThat(posted).isEqualTo(Windows.SHOWN);
            assertThat(slack.asked).isEmpty();
        }

        @Test
        void shows_it_by_a_call_where_nobody_waits() {
            assertThat(channel.post(here, question())).isEqualTo(Windows.SHOWN);

            Asked asked = only("views.update");
            assertThat(asked.field("view_id")).isEqualTo("V9");
            assertThat(asked.json("view").path("callback_id").asText()).isEqualTo("ponder");
            assertThat(slack.asked).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"not_found", "view_not_found", "hash_conflict", "view_too_large", "invalid_arguments"})
        void that_is_gone_is_replaced_by_a_message(String code) {
            slack.says("views.update", Said.no(code));

            assertThat(channel.post(here, question()).id()).startsWith("DU1:");
            assertThat(only("chat.postMessage").field("blocks")).contains("n1/open");
        }

        @Test
        void is_tried_again_where_slack_is_in_trouble_and_nothing_is_said_twice() {
            slack.says("views.update", Said.tooMany("7"));
            assertThat(failure(() -> channel.post(here, SAID)).kind()).isEqualTo(Kind.NOT_SENT);
            assertThat(slack.asked("chat.postMessage")).isEmpty();
        }

        @Test
        void does_not_keep_what_ends_a_dialog_so_that_stands_in_the_chat_too() {
            assertThat(channel.post(here, SAID).id()).startsWith("DU1:");
            assertThat(methods()).containsExactly("views.update", "chat.postMessage");
        }

        @Test
        void does_not_keep_what_may_be_pressed_at_any_time() {
            Submissions.Waiting waiting = submissions.begin("V9");

            assertThat(channel.post(here, keyed()).id()).startsWith("DU1:");
            assertThat(waiting.await(NO_TIME)).isPresent();
            assertThat(methods()).containsExactly("chat.postMessage");
        }

        @Test
        void shows_ones_own_words_and_slack_keeps_none_of_them() {
            assertThat(channel.post(here, OWN_WORDS)).isEqualTo(Posted.NOWHERE);
            assertThat(methods()).containsExactly("views.update", "chat.postEphemeral");
        }

        @ParameterizedTest
        @ValueSource(strings = {"evidence", "strength"})
        void says_what_is_wrong_at_the_field_that_it_is_about(String field) {
            assertThat(corrected(field).path("errors").toString())
                    .isEqualTo("{\"" + field + "/n0\":\"That is too long Please leave some out.\"}");
            assertThat(slack.asked).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "another"})
        void says_what_is_wrong_with_all_of_it_at_the_first_field(String field) {
            assertThat(corrected(field).path("errors").fieldNames().next()).isEqualTo("evidence/n0");
        }

        private ObjectNode corrected(String field) {
            Submissions.Waiting waiting = submissions.begin("V9");
            assertThat(channel.post(here, correction(field))).isEqualTo(Windows.SHOWN);
            ObjectNode reply = waiting.await(NO_TIME).orElseThrow();
            assertThat(reply.path("response_action").asText()).isEqualTo("errors");
            return reply;
        }

        @Test
        void is_left_as_it_is_and_the_chat_says_what_is_wrong_where_nobody_waits() {
            assertThat(channel.post(here, correction("evidence")).id()).startsWith("DU1:");
            assertThat(methods()).containsExactly("chat.postMessage");
        }

        @Test
        void without_fields_has_no_place_for_what_is_wrong() {
            submissions.begin("V9");
            Destination noFields = chat(new Showing.OfView("V9", "n0", List.of()).written());
            assertThat(channel.post(noFields, correction("")).id()).startsWith("DU1:");
        }
    }

    @Nested
    class what_may_open_a_window {

        @Test
        void opens_one_for_a_question() {
            assertThat(channel.post(chat(trigger("")), question())).isEqualTo(Windows.SHOWN);

            assertThat(only("views.open").field("trigger_id")).isEqualTo("12.34.ab");
            assertThat(only("views.open").json("view").path("type").asText()).isEqualTo("modal");
            assertThat(slack.asked).hasSize(1);
        }

        @Test
        void opens_one_for_what_they_answered_when_they_are_asked_about_that() {
            Card check = new Card(
                    "Is it this?",
                    List.of(new Block.Own(new Block.Text("Taking shape"))),
                    List.of(),
                    List.of(Choice.main("send", "Send")));

            channel.post(chat(trigger("")), new Post(check, "n3", Card.saying("Is it this?", List.of())));
            assertThat(only("views.open").field("view")).contains("Taking shape");
            assertThat(slack.asked).hasSize(1);
        }

        @Test
        void opens_none_for_what_they_answered_where_nothing_is_asked() {
            assertThat(channel.post(chat(trigger("")), OWN_WORDS)).isEqualTo(Posted.NOWHERE);
            assertThat(methods()).contains("chat.postEphemeral").doesNotContain("views.open");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "expired_trigger_id",
                    "exchanged_trigger_id",
                    "invalid_trigger_id",
                    "trigger_expired",
                    "trigger_exchanged",
                    "view_too_large",
                    "invalid_arguments"
                })
        void that_slack_does_not_take_leaves_a_message_that_opens_one(String code) {
            slack.says("views.open", Said.no(code));

            assertThat(channel.post(chat(trigger("")), question()).id()).startsWith("DU1:");
            assertThat(only("chat.postMessage").field("blocks")).contains("n1/open");
        }

        @Test
        void that_is_too_old_is_not_even_tried() {
            Destination chat = chat(trigger(""));
            time.pass(Duration.ofSeconds(2));
            assertThat(channel.post(chat, question()).id()).startsWith("DU1:");
            assertThat(methods()).containsExactly("chat.postMessage");
        }

        @Test
        void opens_none_for_what_asks_for_nothing_to_be_filled_in() {
            assertThat(channel.post(chat(trigger("")), keyed()).id()).startsWith("DU1:");
            assertThat(methods()).containsExactly("chat.postMessage");
        }

        @Test
        void answers_whoever_asked_in_a_channel_there_and_alone() {
            String respond = slack.address().resolve("commands/T1/2/x").toString();
            assertThat(channel.post(chat(trigger(respond)), SAID)).isEqualTo(Windows.SHOWN);

            Asked asked = only("/commands/T1/2/x");
            assertThat(asked.authorization()).isEqualTo("null");
            assertThat(asked.json("body").path("response_type").asText()).isEqualTo("ephemeral");
            assertThat(asked.json("body").path("replace_original").asBoolean(true))
                    .isFalse();
            assertThat(asked.json("body").path("text").asText()).contains("&lt;b&gt;");
            assertThat(asked.json("body").path("blocks").isArray()).isTrue();
            assertThat(slack.asked).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {302, 404, 410, 429, 500, 0})
        void that_is_used_up_leaves_a_message_in_the_chat(int status) {
            slack.says("/commands", Said.status(status));
            String respond = slack.address().resolve("commands").toString();

            assertThat(channel.post(chat(trigger(respond)), SAID).id()).startsWith("DU1:");
            assertThat(methods()).containsExactly("/commands", "chat.postMessage");
        }

        @Test
        void that_is_used_up_in_a_channel_says_nothing_in_front_of_everybody() {
            slack.says("/commands", Said.status(404));
            String respond = slack.address().resolve("commands").toString();

            assertThat(failure(() -> channel.post(team(trigger(respond)), SAID)).kind())
                    .isEqualTo(Kind.UNREACHABLE);
            assertThat(slack.asked("chat.postMessage")).isEmpty();
        }

        @Test
        void that_is_too_old_asks_alone_in_a_channel_and_otherwise_in_the_chat() {
            String respond = slack.address().resolve("commands").toString();
            Destination asks = team(trigger(respond));
            Destination chat = chat(trigger(respond));
            time.pass(Duration.ofSeconds(3));

            channel.post(asks, question());
            channel.post(chat, question());
            assertThat(methods()).containsExactly("/commands", "chat.postMessage");
            assertThat(only("/commands").field("body")).contains("n1/open");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://hooks.slack.com/commands/T1/2/x",
                    "http://127.0.0.1:1/commands",
                    "http://127.0.0.1.example.org/",
                    "http://localhost/commands",
                    "https://127.0.0.1/commands",
                    "http://u@127.0.0.1/commands",
                    "file:///etc/passwd",
                    "no address"
                })
        void that_leads_anywhere_else_than_to_slack_is_not_followed(String address) {
            assertThat(channel.post(chat(trigger(address)), SAID).id()).startsWith("DU1:");
            assertThat(methods()).containsExactly("chat.postMessage");
        }

        private String trigger(String respond) {
            Instant until = time.instant().plusSeconds(2);
            return new Showing.OfTrigger("12.34.ab", until, respond).written();
        }
    }

    @Nested
    class what_is_said_to_somebody_who_calls_us_in_a_channel {
        private final Destination aside = team(new Showing.OfAside(USER).written());

        @Test
        void is_for_them_alone() {
            assertThat(channel.post(aside, SAID)).isEqualTo(Posted.NOWHERE);

            Asked asked = only("chat.postEphemeral");
            assertThat(asked.field("channel")).startsWith("C");
            assertThat(asked.field("user")).isEqualTo(USER);
            assertThat(slack.asked).hasSize(1);
        }

        @Test
        void is_for_all_where_it_is_a_summary() {
            assertThat(channel.post(aside, Post.summary(CARD)).isKnown()).isTrue();
            assertThat(methods()).containsExactly("chat.postMessage");
        }
    }

    @Nested
    class the_home_page {
        private final Destination home = chat(new Showing.OfHome(USER).written());

        @Test
        void is_published_for_the_one_whose_it_is() {
            assertThat(channel.post(home, keyed())).isEqualTo(Windows.SHOWN);

            assertThat(only("views.publish").field("user_id")).isEqualTo(USER);
            assertThat(only("views.publish").json("view").path("type").asText()).isEqualTo("home");
            assertThat(slack.asked).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"not_enabled", "hash_conflict", "internal_error", "view_too_large", "ratelimited"})
        void that_cannot_be_shown_is_never_said_instead(String code) {
            slack.says("views.publish", Said.no(code));
            failure(() -> channel.post(home, SAID));
            assertThat(methods()).containsExactly("views.publish");
        }
    }

    @Test
    void what_was_shown_in_a_window_is_not_changed_later() {
        channel.update(chat(), Windows.SHOWN, CARD);
        assertThat(slack.asked).isEmpty();
        assertThat(Optional.of(Windows.SHOWN).filter(Posted::isKnown)).isPresent();
    }

    @Test
    void a_summary_in_a_window_stands_in_the_chat_too() {
        Destination here = chat(new Showing.OfView("V9", "n0", List.of()).written());
        assertThat(channel.post(here, Post.summary(CARD)).id()).startsWith("DU1:");
    }
}
