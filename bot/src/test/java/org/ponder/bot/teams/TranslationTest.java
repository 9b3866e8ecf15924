package org.ponder.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Visitor.Place;

class TranslationTest {

    private static final String BOT = "28:" + LocalIssuer.APP;
    private static final String CHANNEL = "19:leaders@thread.tacv2";

    private final ActivityJson json = new ActivityJson();
    private final Translation translation =
            new Translation(json, new TeamsFiles(json, Exchange.forFiles(), true)::heard);

    private Optional<Inbound> read(String fixture) {
        return translation.of(json.activity(Fixtures.bytes(fixture)));
    }

    private Optional<Inbound> read(ObjectNode activity) {
        return translation.of(json.activity(activity.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Event event(String fixture) {
        return read(fixture).orElseThrow().event();
    }

    private String typed(ObjectNode activity) {
        return ((Heard.Typed) ((Event.Spoke) read(activity).orElseThrow().event()).heard()).text();
    }

    private static Event typed(String text) {
        return new Event.Spoke(new Heard.Typed(text));
    }

    @Nested
    class words {

        @Test
        void are_what_their_author_sees() {
            assertThat(event("message-personal")).isEqualTo(typed("We agreed it in March & told everyone <twice> ’"));
        }

        @Test
        void lose_the_mention_of_the_bot_and_keep_other_names() {
            assertThat(event("message-channel")).isEqualTo(typed("please ask Sam Lee too"));
        }

        @Test
        void may_be_missing_altogether() {
            assertThat(event("message-empty")).isEqualTo(typed(""));
        }

        @ParameterizedTest
        @CsvSource({
            "'&amp;lt;', '&lt;'",
            "'a &unknown; b &#0;x', 'a &unknown; b x'",
            "'&#99999999; &#1114112;', '&#99999999; &#1114112;'",
            "'$1 \\ &gt;', '$1 \\ >'",
            "'5 < 6 & 7', '5 < 6 & 7'",
            "'<at>nobody</at>', '<at>nobody</at>'",
            "'مرحبا 🙂 &quot;', 'مرحبا 🙂 \"'"
        })
        void are_decoded_once(String sent, String read) {
            assertThat(typed(Fixtures.tree("message-empty").put("text", sent))).isEqualTo(read);
        }

        @Test
        void survive_a_mention_of_an_odd_shape() {
            ObjectNode activity = Fixtures.tree("message-channel");
            activity.putArray("entities").addObject().put("type", "mention");
            assertThat(typed(activity)).contains("please ask");
        }
    }

    @Nested
    class a_press {

        private final Heard.Pressed pressed = new Heard.Pressed("n-1", "answer:at", Map.of("position", "developing"));

        @Test
        void that_is_answered_in_place_gives_nonce_choice_and_values() {
            assertThat(event("card-execute")).isEqualTo(new Event.Spoke(pressed));
        }

        @Test
        void that_comes_as_a_message_gives_the_same_with_every_plain_value_as_text() {
            assertThat(event("card-submit"))
                    .isEqualTo(new Event.Spoke(new Heard.Pressed(
                            "n-1",
                            "answer:at",
                            Map.of(
                                    "position", "developing",
                                    "why", "Because – “we” said so 🙂",
                                    "ticked", "true",
                                    "count", "3"))));
        }

        @Test
        void on_something_that_is_no_card_of_ours_has_no_nonce() {
            ObjectNode activity = Fixtures.tree("card-submit");
            activity.putObject("value").put("hello", "there");
            assertThat(read(activity).orElseThrow().event())
                    .isEqualTo(new Event.Spoke(new Heard.Pressed("", "", Map.of("hello", "there"))));
        }

        @Test
        void with_too_many_values_is_refused_in_a_sentence_and_with_a_long_one_is_heard() {
            ObjectNode many = Fixtures.tree("card-submit");
            for (int key = 0; key < 51; key++) {
                many.withObject("/value").put("key-" + key, "");
            }
            ObjectNode longest = Fixtures.tree("card-submit");
            longest.withObject("/value").put("why", "x".repeat(200_000));

            assertThatThrownBy(() -> read(many))
                    .isInstanceOf(MalformedActivity.class)
                    .hasMessageContaining("50");
            assertThat(read(longest)).isPresent();
        }
    }

    @Nested
    class where_it_happened {

        @Test
        void is_a_private_chat() {
            Inbound inbound = read("message-personal").orElseThrow();
            assertThat(inbound.conversation())
                    .isEqualTo(new Conversation("msteams", LocalIssuer.TENANT, "a:1aminaAndTheBot", Place.PRIVATE));
            assertThat(inbound.from())
                    .isEqualTo(new Account("aa000000-0000-4000-8000-00000000000a", "29:1aminaXYZ", "Amina Okafor"));
            assertThat(inbound.delivery()).isEqualTo("1732180000001");
        }

        @Test
        void is_a_channel_whatever_the_thread() {
            Inbound inbound = read("message-channel").orElseThrow();
            assertThat(inbound.conversation())
                    .isEqualTo(new Conversation("msteams", LocalIssuer.TENANT, CHANNEL, Place.CHANNEL));
        }

        @Test
        void is_a_group_chat_which_is_seen_by_others_too() {
            Inbound inbound = read("message-groupchat").orElseThrow();
            assertThat(inbound.conversation().place()).isEqualTo(Place.CHANNEL);
            assertThat(reference(inbound).hasThreads()).isFalse();
        }

        @Test
        void can_be_written_back_to() {
            assertThat(reference(read("message-channel").orElseThrow()))
                    .isEqualTo(new Reference(LocalIssuer.SERVICE, CHANNEL, BOT, LocalIssuer.TENANT, CHANNEL));
            assertThat(reference(read("message-personal").orElseThrow()))
                    .isEqualTo(new Reference(LocalIssuer.SERVICE, "a:1aminaAndTheBot", BOT, LocalIssuer.TENANT, ""));
        }

        @Test
        void is_of_the_conversation_s_tenant_if_the_channel_does_not_say() {
            ObjectNode activity = Fixtures.tree("message-personal");
            activity.remove("channelData");
            assertThat(read(activity).orElseThrow().conversation().workspace()).isEqualTo(LocalIssuer.TENANT);
        }

        @Test
        void is_known_by_the_account_s_address_if_there_is_no_directory_id() {
            ObjectNode activity = Fixtures.tree("message-personal");
            activity.withObject("/from").remove("aadObjectId");
            assertThat(read(activity).orElseThrow().from().id()).isEqualTo("29:1aminaXYZ");
        }

        private Reference reference(Inbound inbound) {
            return Reference.of(new Destination(inbound.conversation(), inbound.reference()));
        }
    }

    @Nested
    class coming_and_going {

        @Test
        void of_the_bot_names_the_place() {
            assertThat(event("bot-added-to-team")).isEqualTo(new Event.Added("Trust leadership"));
            assertThat(event("installed-in-channel")).isEqualTo(new Event.Added("Trust leadership, Board"));
            assertThat(event("installed-personally")).isEqualTo(new Event.Added(""));
            assertThat(event("joined-personal-chat")).isEqualTo(new Event.Added(""));
            assertThat(event("bot-removed-from-team")).isEqualTo(new Event.Removed());
            assertThat(event("uninstalled-personally")).isEqualTo(new Event.Removed());
        }

        @Test
        void of_people_changes_the_roster() {
            assertThat(event("people-added-to-team")).isEqualTo(new Event.RosterChanged());
            assertThat(event("people-removed-from-team")).isEqualTo(new Event.RosterChanged());
        }

        @Test
        void without_an_id_gets_the_same_one_each_time() {
            String first = read("people-added-to-team").orElseThrow().delivery();
            ObjectNode later = Fixtures.tree("people-added-to-team").put("timestamp", "2026-11-02T09:00:01Z");
            assertThat(first)
                    .isNotEmpty()
                    .isEqualTo(read("people-added-to-team").orElseThrow().delivery());
            assertThat(read(later).orElseThrow().delivery()).isNotEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel-renamed", "upgraded", "typing", "reaction", "invoke-task-fetch"})
    void everything_else_means_nothing(String fixture) {
        assertThat(read(fixture)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "from", "conversation", "recipient", "serviceUrl"})
    void what_every_activity_has_may_not_be_missing(String part) {
        ObjectNode activity = Fixtures.tree("message-personal");
        activity.remove(part);
        assertThatThrownBy(() -> read(activity))
                .isInstanceOf(MalformedActivity.class)
                .hasMessageContaining(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "7", "{\"type\":", "{\"type\":{}}", "{\"timestamp\":\"yesterday\"}", "<xml/>"})
    void what_is_no_activity_is_refused_in_a_sentence(String body) {
        assertThatThrownBy(() -> translation.of(json.activity(body.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(MalformedActivity.class);
    }
}
