package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.slack.LocalSlack.Asked;
import org.ponder.bot.slack.LocalSlack.Said;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;

/** What is said in conversations, as Slack gets it. */
final class SlackMessagesTest extends SlackOutside {

    @Test
    void words_typed_here_are_kept_by_slack_and_a_turn_is_one_message() {
        assertThat(channel.key()).isEqualTo("slack");
        assertThat(channel.records()).isEqualTo(Records.CHAT_BUT_NOT_WINDOWS);
        assertThat(channel.joins()).isTrue();
    }

    @Nested
    class a_message {

        @Test
        void goes_where_the_conversation_is_and_stands_by_channel_and_time() {
            Posted posted = channel.post(chat(), SAID);

            Asked asked = only("chat.postMessage");
            assertThat(posted).isEqualTo(new Posted("DU1:1763800000.000001"));
            assertThat(asked.authorization()).isEqualTo("Bearer " + Installed.TOKEN.value());
            assertThat(asked.field("channel")).isEqualTo("DU1");
        }

        @Test
        void to_a_person_stands_in_the_chat_that_slack_names() {
            Posted posted = channel.post(at(USER, USER, Place.PRIVATE, ""), SAID);

            assertThat(only("chat.postMessage").field("channel")).isEqualTo(USER);
            assertThat(posted.id()).startsWith("DU1:");
        }

        @Test
        void is_shown_as_it_is_and_nothing_in_it_is_a_link_or_a_mention() {
            channel.post(team(), SAID);

            Asked asked = only("chat.postMessage");
            assertThat(asked.form())
                    .containsAllEntriesOf(Map.of(
                            "unfurl_links", "0",
                            "unfurl_media", "0",
                            "link_names", "0",
                            "mrkdwn", "0",
                            "parse", "none"));
            assertThat(asked.field("text")).contains("“Grüße” – 漢字 🙂 &amp; &lt;b&gt;");
            assertThat(asked.json("blocks").isArray()).isTrue();
            assertThat(asked.field("blocks")).contains("“Grüße” – 漢字 🙂");
        }

        @Test
        void under_no_id_counts_as_sent() {
            slack.says("chat.postMessage", Said.ok("{\"ok\":true}"));
            assertThat(channel.post(chat(), SAID)).isEqualTo(Posted.NOWHERE);
        }

        @Test
        void to_where_the_kept_reference_is_broken_is_refused() {
            Destination broken = new Destination(chat().conversation(), "{", "");
            assertThat(failure(() -> channel.post(broken, SAID)).kind()).isEqualTo(Kind.REFUSED);
        }

        @Test
        void to_where_the_app_is_not_installed_any_more_reaches_nobody() {
            installed.dead(LocalWorkspace.TEAM, Installations.Dead.UNINSTALLED);

            assertThat(failure(() -> channel.post(chat(), SAID)).kind()).isEqualTo(Kind.DISCONNECTED);
            assertThat(slack.asked).isEmpty();
        }
    }

    @Nested
    class somebodys_own_words {

        @Test
        void are_shown_to_them_and_kept_nowhere() {
            Posted posted = channel.post(chat(), OWN_WORDS);

            Asked asked = only("chat.postEphemeral");
            assertThat(posted).isEqualTo(Posted.NOWHERE);
            assertThat(asked.form())
                    .containsAllEntriesOf(Map.of("channel", "DU1", "user", USER, "link_names", "0", "parse", "none"));
            assertThat(asked.field("blocks")).contains("said in confidence");
            assertThat(slack.asked).hasSize(1);
        }

        @Test
        void are_shown_in_their_chat_where_only_the_person_is_known() {
            channel.post(at(USER, USER, Place.PRIVATE, ""), OWN_WORDS);

            assertThat(methods()).containsExactly("conversations.open", "chat.postEphemeral");
            assertThat(only("chat.postEphemeral").field("channel")).isEqualTo("DU1");
        }

        @Test
        void are_not_in_a_question() {
            Card asks = new Card(
                    "Is this right?",
                    OWN_WORDS.card().body(),
                    question().card().fields(),
                    question().card().choices());
            channel.post(chat(), question().saying(asks));

            assertThat(only("chat.postMessage").form().toString()).doesNotContain("said in confidence");
        }

        @Test
        void that_they_let_us_share_stand_in_a_summary() {
            channel.post(
                    chat(), Post.summary(Card.saying("What we said", List.of(new Block.Quote("said in confidence")))));
            assertThat(only("chat.postMessage").field("blocks")).contains("said in confidence");
        }

        @Test
        void that_they_let_us_share_stand_in_a_channel() {
            channel.post(team(), OWN_WORDS);
            assertThat(methods()).containsExactly("chat.postMessage");
        }
    }

    @Nested
    class a_chart {
        private final Post summary = Post.summary(
                Card.saying("Where we stand", List.of(new Block.Bars(List.of(new Block.Bar("At the start", 3))))));

        @Test
        void that_slack_turns_down_is_left_out_once() {
            slack.says(
                    "chat.postMessage",
                    asked -> asked.field("blocks").contains("data_visualization")
                            ? Said.no("invalid_blocks")
                            : Said.ok("{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.2\"}"));

            assertThat(channel.post(team(), summary)).isEqualTo(new Posted("C1:1.2"));
            assertThat(slack.asked("chat.postMessage")).hasSize(2);
            assertThat(slack.asked.get(1).field("blocks")).contains("At the start");
            assertThat(time.waits)
                    .singleElement()
                    .satisfies(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(1)));
        }

        @Test
        void is_not_what_slack_turns_down_for_other_reasons() {
            slack.says("chat.postMessage", Said.no("msg_blocks_too_long"));
            assertThat(failure(() -> channel.post(team(), summary)).kind()).isEqualTo(Kind.REFUSED);
            assertThat(slack.asked).hasSize(1);
        }

        @Test
        void that_is_not_there_is_not_left_out() {
            slack.says("chat.postMessage", Said.no("invalid_blocks"));
            assertThat(failure(() -> channel.post(team(), SAID)).kind()).isEqualTo(Kind.REFUSED);
            assertThat(slack.asked).hasSize(1);
        }
    }

    @Nested
    class a_change {

        @Test
        void is_made_where_the_message_stands() {
            channel.update(at(USER, USER, Place.PRIVATE, ""), new Posted("DU1:1763800000.000007"), CARD);

            Asked asked = only("chat.update");
            assertThat(asked.form())
                    .containsAllEntriesOf(Map.of(
                            "channel", "DU1",
                            "ts", "1763800000.000007",
                            "link_names", "0",
                            "parse", "none"));
            assertThat(asked.field("blocks")).doesNotContain("button");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "window", "V123", "DU1", "DU1:", "https://x:1.2", "DU1:1.2/../x"})
        void of_what_is_no_message_is_none(String id) {
            channel.update(chat(), new Posted(id), CARD);
            assertThat(slack.asked).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"edit_window_closed", "cant_update_message", "message_not_found", "is_inactive"})
        void that_slack_does_not_allow_any_more_is_done_with(String code) {
            slack.says("chat.update", Said.no(code));
            channel.update(chat(), new Posted("DU1:1.2"), CARD);
            assertThat(slack.asked).hasSize(1);
        }

        @Test
        void of_which_nobody_knows_whether_it_was_made_may_be_made_again() {
            slack.says("chat.update", Said.nothing());
            assertThat(failure(() -> channel.update(chat(), new Posted("DU1:1.2"), CARD))
                            .kind())
                    .isEqualTo(Kind.NOT_SENT);
        }
    }

    @Nested
    class a_private_chat {

        @Test
        void goes_by_the_person_and_is_written_to_by_the_chat() {
            Destination made = channel.privateChat(team(), new Account(USER, USER, "Sam Lee"));

            assertThat(only("conversations.open").form()).containsEntry("users", USER);
            assertThat(slack.asked.toString()).doesNotContain("Sam");
            assertThat(made.conversation())
                    .isEqualTo(new Conversation("slack", LocalWorkspace.TEAM, USER, Place.PRIVATE));
            assertThat(made.reference()).isEqualTo("{\"channel\":\"DU1\",\"team\":\"T1\"}");
            assertThat(channel.post(made, SAID).id()).startsWith("DU1:");
        }

        @Test
        void that_slack_does_not_name_is_none() {
            slack.says("conversations.open", Said.ok("{\"ok\":true}"));
            assertThat(failure(() -> channel.privateChat(team(), new Account(USER, USER, "")))
                            .kind())
                    .isEqualTo(Kind.REFUSED);
        }

        @Test
        void with_somebody_who_left_cannot_be_made() {
            slack.says("conversations.open", Said.no("user_disabled"));
            assertThat(failure(() -> channel.privateChat(team(), new Account(USER, USER, "")))
                            .kind())
                    .isEqualTo(Kind.UNREACHABLE);
        }
    }
}
