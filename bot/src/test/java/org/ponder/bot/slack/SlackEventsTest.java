package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Visitor.Place;

class SlackEventsTest {
    private static final String RUTH = "U0RUTHADE";
    private static final String SAM = "U0SAMOKOR";
    private static final Conversation WITH_RUTH = new Conversation("slack", SlackEar.TEAM, RUTH, Place.PRIVATE);
    private static final Conversation LEADERS = new Conversation("slack", SlackEar.TEAM, "C0LEADERS", Place.CHANNEL);
    private static final Conversation BOARD = new Conversation("slack", SlackEar.TEAM, "C0BOARDRM", Place.CHANNEL);

    private final SlackEar ear = SlackEar.usual();

    private static Account account(String user) {
        return new Account(user, user, "");
    }

    private static Event typed(String text) {
        return new Event.Spoke(new Heard.Typed(text));
    }

    @Nested
    class A_message_to_us {

        @Test
        void is_heard_in_the_conversation_with_whoever_wrote_it() {
            assertThat(ear.heard("events/message-im"))
                    .isEqualTo(new Inbound(
                            "message D0RUTHADE/1762074001.000100",
                            WITH_RUTH,
                            account(RUTH),
                            "{\"channel\":\"D0RUTHADE\",\"team\":\"T0LARKFLD\"}",
                            typed("We listen to parents & staff")));
        }

        @ParameterizedTest
        @CsvSource({
            "message-im-bare, continue",
            "message-im-file, here is the plan",
            "message-im-broadcast, also to you",
            "message-im-thread, in a thread"
        })
        void is_heard_in_every_form_that_people_write_in(String name, String words) {
            Inbound heard = ear.heard("events/" + name);

            assertThat(heard.conversation()).isEqualTo(WITH_RUTH);
            assertThat(heard.event()).isEqualTo(typed(words));
        }

        @Test
        void is_one_delivery_however_often_slack_tells_of_it() {
            String first = ear.heard("events/message-im").delivery();
            ObjectNode again = SlackFixtures.tree("events/message-im").put("event_id", "Ev0ANOTHER");
            again.put("event_time", 1762074099);
            ear.inbound.answer(new SlackPayload(SlackPayload.Kind.EVENT, again));

            assertThat(ear.turns.taken).extracting(Inbound::delivery).containsExactly(first);
        }

        @Test
        void where_the_app_is_for_all_of_an_organisation_belongs_to_that() {
            SlackEar all = new SlackEar(SlackEar.ORGANISATION);

            Inbound heard = all.heard("events/message-im-org");

            assertThat(heard.conversation().workspace()).isEqualTo(SlackEar.ORGANISATION);
            assertThat(heard.reference()).contains("\"team\":\"T0LARKFLD\"");
        }

        @ParameterizedTest
        @CsvSource({
            "message-im-changed, NOT_NEEDED",
            "message-im-deleted, NOT_NEEDED",
            "message-im-ours, BY_A_BOT",
            "message-im-ours-bare, BY_A_BOT",
            "message-im-bot, BY_A_BOT",
            "message-im-slackbot, BY_A_BOT",
            "message-channel, NOT_NEEDED",
            "message-mpim, NOT_NEEDED"
        })
        void is_none_where_nobody_says_anything_to_us(String name, Unheard why) {
            assertThat(ear.unheard("events/" + name)).isEqualTo(Map.of(why, 1L));
        }
    }

    @Nested
    class A_mention {

        @Test
        void is_heard_in_its_channel_without_our_name() {
            Inbound heard = ear.heard("events/app-mention");

            assertThat(heard.conversation()).isEqualTo(LEADERS);
            assertThat(heard.from()).isEqualTo(account(RUTH));
            assertThat(heard.event()).isEqualTo(typed("what is open?"));
            assertThat(heard.reference()).isEqualTo("{\"channel\":\"C0LEADERS\",\"team\":\"T0LARKFLD\"}");
            assertThat(Showing.read(heard.window())).contains(new Showing.OfAside(RUTH));
        }

        @Test
        void by_somebody_of_another_organisation_is_not_heard() {
            assertThat(ear.unheard("events/app-mention-shared")).isEqualTo(Map.of(Unheard.STRANGER, 1L));
        }

        @Test
        void by_one_of_us_in_a_channel_that_is_shared_is_heard() {
            assertThat(ear.heard("events/app-mention-shared-ours").conversation())
                    .isEqualTo(LEADERS);
        }

        @Test
        void by_nobody_knows_whom_in_a_channel_that_is_shared_is_not_heard() {
            ObjectNode unknown = SlackFixtures.tree("events/app-mention-shared-ours");
            unknown.withObject("/event").remove(List.of("team", "user_team"));

            ear.inbound.answer(new SlackPayload(SlackPayload.Kind.EVENT, unknown));

            assertThat(ear.turns.taken).isEmpty();
            assertThat(ear.inbound.counts().soFar()).containsOnlyKeys(Unheard.STRANGER);
        }
    }

    static Stream<Arguments> channels() {
        Event removed = new Event.Removed();
        Event roster = new Event.RosterChanged();
        return Stream.of(
                arguments("joined-us", LEADERS, RUTH, new Event.Added("")),
                arguments("joined-us-uninvited", LEADERS, "", new Event.Added("")),
                arguments("joined-other", LEADERS, SAM, roster),
                arguments("left-other", LEADERS, SAM, roster),
                arguments("left-us", LEADERS, InstalledIn.BOT, removed),
                arguments("channel-left", LEADERS, RUTH, removed),
                arguments("group-left", LEADERS, RUTH, removed),
                arguments("channel-deleted", LEADERS, RUTH, removed),
                arguments("group-deleted", LEADERS, RUTH, removed),
                arguments("channel-archived", LEADERS, RUTH, removed),
                arguments("group-archived", LEADERS, RUTH, removed),
                arguments("channel-renamed", LEADERS, "", roster),
                arguments("group-renamed", BOARD, "", roster));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void channels(String name, Conversation where, String who, Event event) {
        Inbound heard = ear.heard("events/" + name);

        assertThat(heard.conversation()).isEqualTo(where);
        assertThat(heard.from()).isEqualTo(account(who));
        assertThat(heard.event()).isEqualTo(event);
        assertThat(heard.delivery()).startsWith("Ev0LARK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel-unarchived", "group-unarchived"})
    void a_channel_that_is_opened_again_is_no_home_for_that_reason(String name) {
        assertThat(ear.unheard("events/" + name)).isEqualTo(Map.of(Unheard.UNKNOWN, 1L));
    }

    @Nested
    class Our_page {

        @ParameterizedTest
        @ValueSource(strings = {"home-opened", "home-opened-first"})
        void is_to_be_shown_to_whoever_opens_it(String name) {
            Inbound heard = ear.heard("events/" + name);

            assertThat(heard.conversation()).isEqualTo(WITH_RUTH);
            assertThat(heard.event()).isEqualTo(new Event.Visited());
            assertThat(Showing.read(heard.window())).contains(new Showing.OfHome(RUTH));
        }

        @Test
        void is_not_where_our_messages_are_opened() {
            assertThat(ear.unheard("events/home-opened-messages")).isEqualTo(Map.of(Unheard.NOT_NEEDED, 1L));
        }
    }

    @Nested
    class Somebody {

        @Test
        void who_was_deactivated_leaves_all_channels_that_they_were_in() {
            Inbound heard = ear.heard("events/person-deactivated");

            assertThat(heard.conversation()).isEqualTo(new Conversation("slack", SlackEar.TEAM, SAM, Place.PRIVATE));
            assertThat(heard.from()).isEqualTo(account(SAM));
            assertThat(heard.event()).isEqualTo(new Event.RosterChanged());
        }

        @ParameterizedTest
        @ValueSource(strings = {"person-changed", "bot-deactivated", "stranger-deactivated"})
        void whose_news_nothing_depends_on_is_left_alone(String name) {
            assertThat(ear.unheard("events/" + name)).isEqualTo(Map.of(Unheard.NOT_NEEDED, 1L));
        }
    }

    @Nested
    class An_installation {

        static Stream<Arguments> ends() {
            return Stream.of(
                    arguments("app-uninstalled", Map.of(SlackEar.TEAM, Installations.Dead.UNINSTALLED)),
                    arguments("tokens-revoked", Map.of(SlackEar.TEAM, Installations.Dead.TOKEN_REFUSED)),
                    arguments(
                            "team-access-revoked",
                            Map.of(
                                    SlackEar.TEAM,
                                    Installations.Dead.UNINSTALLED,
                                    "T0CLOSING",
                                    Installations.Dead.UNINSTALLED)),
                    arguments("tokens-revoked-of-people", Map.of()),
                    arguments("team-access-granted", Map.of()));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource
        void ends(String name, Map<String, Installations.Dead> dead) {
            assertThat(ear.answer("events/" + name)).isEqualTo(SlackAnswer.taken());

            assertThat(ear.installed.dead).containsExactlyInAnyOrderEntriesOf(dead);
        }

        @Test
        void for_all_of_an_organisation_outlives_one_of_its_workspaces() {
            SlackEar all = new SlackEar(SlackEar.ORGANISATION);

            all.answer("events/team-access-revoked");

            assertThat(all.installed.dead.keySet()).isEqualTo(Set.of(SlackEar.TEAM, "T0CLOSING"));
        }

        @Test
        void that_is_not_ours_hears_nothing() {
            SlackEar elsewhere = new SlackEar("T0ELSEWHERE");

            assertThat(elsewhere.unheard("events/message-im")).isEqualTo(Map.of(Unheard.NOT_INSTALLED, 1L));
        }
    }

    @Test
    void slack_asks_whether_the_address_is_ours() {
        assertThat(ear.answer("events/url-verification"))
                .isEqualTo(new SlackAnswer(
                        200, "{\"challenge\":\"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P\"}"));
    }

    @Test
    void what_slack_holds_back_is_counted() {
        assertThat(ear.unheard("events/rate-limited")).isEqualTo(Map.of(Unheard.RATE_LIMITED, 1L));
    }

    @Test
    void a_kind_that_we_have_not_heard_of_is_acknowledged_and_counted() {
        assertThat(ear.unheard("events/reaction")).isEqualTo(Map.of(Unheard.UNKNOWN, 1L));
    }
}
