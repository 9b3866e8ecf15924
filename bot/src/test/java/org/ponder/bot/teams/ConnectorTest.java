package org.ponder.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.teams.LocalServer.Reply;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.outbox.Undelivered.Why;

/** What is said to Teams, and what is made of its answers, over a connector on this machine. */
class ConnectorTest {

    private static final String BOT = "28:" + LocalIssuer.APP;
    private static final String THREAD = "19:leaders@thread.tacv2";
    private static final Card CARD = Card.saying("Thank you", List.of(new Block.Text("“Grüße” – 漢字 🙂 \"quoted\"")));

    private final MovableClock clock = new MovableClock();
    private final LocalServer server = new LocalServer(asked -> Reply.ok("{\"id\":\"1732180000009\"}"));
    private final TeamsCloud cloud = TeamsCloud.PUBLIC.alsoServingLoopback();
    private final TeamsChannel channel = channel(Exchange.forMessages(), OutboundTokens.none());

    private TeamsChannel channel(Exchange exchange, OutboundTokens tokens) {
        return new TeamsChannel(cloud, tokens, exchange, clock);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Destination chat() {
        return at("a:1 + / ü", "", Place.PRIVATE);
    }

    private Destination team() {
        return at(THREAD, THREAD, Place.CHANNEL);
    }

    private Destination at(String conversation, String thread, Place place) {
        Reference reference = new Reference(server.address() + "/", conversation, BOT, LocalIssuer.TENANT, thread);
        return new Destination(
                new Conversation("msteams", LocalIssuer.TENANT, conversation, place), reference.written());
    }

    private LocalServer.Asked asked() {
        assertThat(server.asked).hasSize(1);
        return server.asked.get(0);
    }

    private static JsonNode json(String written) {
        try {
            return new ObjectMapper().readTree(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChannelFailure failure(ThrowingCallable call) {
        ChannelFailure failure = catchThrowableOfType(ChannelFailure.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }

    @Nested
    class a_message {

        @Test
        void goes_into_a_private_chat_as_a_card_alone() {
            Posted posted = channel.post(chat(), Post.lasting(CARD));

            assertThat(posted).isEqualTo(new Posted("1732180000009"));
            assertThat(asked().method()).isEqualTo("POST");
            assertThat(asked().path()).isEqualTo("/v3/conversations/a%3A1%20%2B%20%2F%20%C3%BC/activities");
            JsonNode body = json(asked().body());
            assertThat(body.path("type").asText()).isEqualTo("message");
            assertThat(body.has("text")).isFalse();
            assertThat(body.path("summary").asText()).isEqualTo("Thank you");
            assertThat(body.path("attachments")).hasSize(1);
            JsonNode attachment = body.path("attachments").get(0);
            assertThat(attachment.path("contentType").asText()).isEqualTo(AdaptiveCards.CONTENT_TYPE);
            assertThat(attachment.path("content")).isEqualTo(AdaptiveCards.rendered(CARD, ""));
            assertThat(asked().body())
                    .contains("“Grüße” – 漢字 🙂 \\\"quoted\\\"")
                    .doesNotContain("properties");
        }

        @Test
        void begins_a_thread_in_a_channel() {
            server.answer(asked -> new Reply(201, "{\"id\":\"19:x;messageid=17\",\"activityId\":\"17\"}", Map.of()));
            Posted posted = channel.post(team(), Post.lasting(CARD));

            assertThat(posted).isEqualTo(new Posted("17"));
            assertThat(asked().path()).isEqualTo("/v3/conversations");
            JsonNode body = json(asked().body());
            assertThat(body.path("isGroup").asBoolean()).isTrue();
            assertThat(body.path("bot").path("id").asText()).isEqualTo(BOT);
            assertThat(body.path("tenantId").asText()).isEqualTo(LocalIssuer.TENANT);
            assertThat(body.at("/channelData/channel/id").asText()).isEqualTo(THREAD);
            assertThat(body.at("/activity/attachments")).hasSize(1);
        }

        @Test
        void goes_straight_into_a_group_chat() {
            channel.post(at("19:abc@thread.v2", "", Place.CHANNEL), Post.lasting(CARD));
            assertThat(asked().path()).endsWith("/activities");
        }

        @Test
        void is_changed_in_place() {
            channel.update(chat(), new Posted("1732"), CARD);
            assertThat(asked().method()).isEqualTo("PUT");
            assertThat(asked().path()).endsWith("/activities/1732");
            assertThat(json(asked().body()).path("id").asText()).isEqualTo("1732");
        }

        @Test
        void is_changed_in_its_thread_if_it_is_in_a_channel() {
            channel.update(team(), new Posted("1732"), CARD);
            assertThat(asked().path())
                    .isEqualTo("/v3/conversations/19%3Aleaders%40thread.tacv2%3Bmessageid%3D1732/activities/1732");
        }

        @Test
        void that_teams_finds_too_large_goes_in_its_shorter_form() {
            Card large =
                    Card.saying("A long one", Collections.nCopies(30, new Block.Text("So much to say. ".repeat(15))));
            server.answer(asked -> asked.body().length() > 6000
                    ? Reply.status(413)
                    : new Reply(201, "{\"id\":\"1\",\"activityId\":\"1\"}", Map.of()));

            for (Destination to : List.of(chat(), team())) {
                assertThat(channel.post(to, Post.lasting(large))).isEqualTo(new Posted("1"));
                assertThat(server.asked).hasSize(2);
                assertThat(server.asked.get(1).body()).contains("A long one", "There is more to this");
                server.asked.clear();
            }
            channel.update(chat(), new Posted("1"), large);
            assertThat(server.asked).hasSize(2);
        }

        @Test
        void that_teams_finds_too_large_however_short_it_is_was_refused() {
            server.answer(asked -> Reply.status(413));

            assertThat(failure(() -> channel.post(chat(), Post.lasting(CARD))).kind())
                    .isEqualTo(Kind.REFUSED);
            assertThat(server.asked).hasSize(2);
        }

        @Test
        void that_was_sent_under_no_id_counts_as_sent_but_cannot_be_changed() {
            server.answer(asked -> new Reply(202, "", Map.of()));
            Posted posted = channel.post(chat(), Post.lasting(CARD));
            assertThat(posted).isEqualTo(new Posted(""));
            assertThat(failure(() -> channel.update(chat(), posted, CARD)).kind())
                    .isEqualTo(Kind.REFUSED);
        }
    }

    @Nested
    class a_private_chat {

        @Test
        void is_made_by_the_person_s_address_and_can_be_written_to() {
            server.answer(asked -> Reply.ok("{\"id\":\"a:new\"}"));
            Destination made = channel.privateChat(team(), new Account("aad", "29:1sam", "Sam Lee"));

            JsonNode body = json(asked().body());
            assertThat(body.path("members")).hasSize(1);
            assertThat(body.at("/members/0/id").asText()).isEqualTo("29:1sam");
            assertThat(body.path("isGroup").asBoolean()).isFalse();
            assertThat(body.path("tenantId").asText()).isEqualTo(LocalIssuer.TENANT);
            assertThat(asked().body()).doesNotContain("Sam");
            assertThat(made.conversation())
                    .isEqualTo(new Conversation("msteams", LocalIssuer.TENANT, "a:new", Place.PRIVATE));
            channel.post(made, Post.lasting(CARD));
            assertThat(server.asked.get(1).path()).isEqualTo("/v3/conversations/a%3Anew/activities");
        }

        @Test
        void that_may_or_may_not_have_been_made_can_be_asked_for_again() {
            server.answer(asked -> Reply.status(503));
            assertThat(failure(() -> channel.privateChat(team(), new Account("a", "b", "c")))
                            .kind())
                    .isEqualTo(Kind.NOT_SENT);
        }
    }

    @Nested
    class the_roster {

        @Test
        void is_everybody_on_every_page_but_the_bot() {
            server.answer(asked -> {
                if (asked.path().endsWith("pageSize=200")) {
                    return Reply.ok("{\"continuationToken\":\"2 /+=\",\"members\":["
                            + "{\"id\":\"29:a\",\"aadObjectId\":\"A\",\"name\":\"Ann\"},{\"id\":\"" + BOT + "\"}]}");
                }
                return asked.path().endsWith("continuationToken=2%20%2F%2B%3D")
                        ? Reply.ok("{\"continuationToken\":\"3\",\"members\":[{\"id\":\"29:b\",\"objectId\":\"B\"}]}")
                        : Reply.ok("{\"members\":[{\"id\":\"29:c\",\"name\":\"Zoë\"}]}");
            });
            assertThat(channel.roster(team()).accounts())
                    .containsExactly(
                            new Account("A", "29:a", "Ann"),
                            new Account("B", "29:b", ""),
                            new Account("29:c", "29:c", "Zoë"));
            assertThat(server.asked).hasSize(3);
        }

        @Test
        void does_not_go_on_for_ever() {
            server.answer(asked -> Reply.ok("{\"continuationToken\":\"again\",\"members\":[{\"id\":\"29:a\"}]}"));
            assertThat(channel.roster(team()).accounts()).hasSize(100);
            assertThat(server.asked).hasSize(100);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "<html>",
                    "{}",
                    "{\"members\":{}}",
                    "{\"members\":[]}",
                    "{\"members\":[{\"id\":\"" + BOT + "\"}]}"
                })
        void that_names_nobody_is_none_and_is_asked_for_again(String body) {
            server.answer(asked -> Reply.ok(body));
            assertThat(failure(() -> channel.roster(team())).kind()).isEqualTo(Kind.NOT_SENT);
        }

        @Test
        void of_which_a_page_is_missing_is_none() {
            server.answer(asked -> Reply.ok(
                    asked.path().endsWith("pageSize=200")
                            ? "{\"continuationToken\":\"2\",\"members\":[{\"id\":\"29:a\"}]}"
                            : "{}"));
            assertThat(failure(() -> channel.roster(team())).kind()).isEqualTo(Kind.NOT_SENT);
        }
    }

    @Nested
    class a_failure {

        @ParameterizedTest
        @CsvSource({
            "300, REFUSED", "400, REFUSED", "401, BUSY", "403, UNREACHABLE", "404, UNREACHABLE", "405, REFUSED",
            "408, UNKNOWN", "410, UNREACHABLE", "412, UNKNOWN", "413, REFUSED", "429, BUSY", "500, REFUSED",
            "502, UNKNOWN", "503, UNKNOWN", "504, UNKNOWN"
        })
        void is_sorted_by_what_is_known(int status, Kind kind) {
            server.answer(asked -> Reply.status(status));
            assertThat(failure(() -> channel.post(chat(), Post.lasting(CARD))).kind())
                    .isEqualTo(kind);
        }

        /** Every code of a 403 that Microsoft documents. */
        @ParameterizedTest
        @CsvSource({
            "MessageWritesBlocked, BLOCKED",
            "ConversationBlockedByUser, BLOCKED",
            "BotDisabledByAdmin, NOT_ALLOWED",
            "NotEnoughPermissions, NOT_ALLOWED",
            "BotNotInConversationRoster, NOT_INSTALLED",
            "ForbiddenOperationException, NOT_INSTALLED",
            "SomethingNew, UNREACHABLE"
        })
        void is_forbidden_for_a_reason(String code, Why why) {
            for (String kept : List.of("code", "subCode")) {
                server.answer(asked -> new Reply(403, "{\"error\":{\"" + kept + "\":\"" + code + "\"}}", Map.of()));
                ChannelFailure failure = failure(() -> channel.post(chat(), Post.lasting(CARD)));
                assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
                assertThat(failure.why()).isEqualTo(why);
            }
        }

        @Test
        void is_that_the_app_is_blocked_where_a_sub_code_says_so() {
            server.answer(asked -> new Reply(
                    403,
                    "{\"error\":{\"code\":\"BotNotInConversationRoster\",\"subCode\":\"MessageWritesBlocked\"}}",
                    Map.of()));
            assertThat(failure(() -> channel.post(chat(), Post.lasting(CARD))).why())
                    .isEqualTo(Why.BLOCKED);
        }

        @Test
        void is_ours_where_another_cloud_serves_the_tenant() {
            try (LocalServer named = new LocalServer(asked -> Reply.ok("{}"))) {
                String body =
                        "{\"error\":{\"code\":\"InvalidBotApiHost\",\"message\":\"Invalid bot API host. For GCC tenants,"
                                + " please call " + named.address() + ".\"}}";
                server.answer(asked -> new Reply(403, body, Map.of()));
                ChannelFailure failure = failure(() -> channel.post(chat(), Post.lasting(CARD)));
                assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
                assertThat(failure.why()).isEqualTo(Why.OUR_FAULT);
                assertThat(failure)
                        .hasMessage("the Bot Connector answered 403: another of Microsoft’s clouds serves the tenant");
                assertThat(named.asked).isEmpty();
                assertThat(server.asked).hasSize(1);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "400, OUR_FAULT", "401, BEING_TRIED", "403, UNREACHABLE", "404, GONE", "410, GONE", "412, UNKNOWN",
            "413, OUR_FAULT", "429, BEING_TRIED", "500, OUR_FAULT", "502, UNKNOWN", "503, UNKNOWN", "504, UNKNOWN"
        })
        void has_a_reason_that_a_facilitator_can_be_told(int status, Why why) {
            server.answer(asked -> Reply.status(status));
            assertThat(failure(() -> channel.post(chat(), Post.lasting(CARD))).why())
                    .isEqualTo(why);
        }

        @ParameterizedTest
        @CsvSource({
            "7, PT7S",
            "'Mon, 02 Nov 2026 09:02:00 GMT', PT2M",
            "'Mon, 02 Nov 2026 08:00:00 GMT', PT0S",
            "999999, PT1H",
            "99999999999999999999, PT0S",
            "soon, PT0S",
            "-5, PT0S",
            "'', PT0S"
        })
        void says_how_long_to_wait(String retryAfter, Duration wait) {
            server.answer(asked -> new Reply(429, "{}", Map.of("Retry-After", retryAfter)));
            assertThat(failure(() -> channel.post(chat(), Post.lasting(CARD))).waitAtLeast())
                    .isEqualTo(wait);
        }

        @Test
        void never_quotes_what_was_to_be_said_nor_the_answer() {
            server.answer(asked -> new Reply(400, asked.body(), Map.of()));
            ChannelFailure failure = failure(() -> channel.post(chat(), Post.lasting(CARD)));
            assertThat(failure).hasMessage("the Bot Connector answered 400").hasNoCause();
        }

        @Test
        void to_connect_means_that_nothing_was_sent() {
            server.close();
            assertThat(failure(() -> channel.post(chat(), Post.lasting(CARD))).kind())
                    .isEqualTo(Kind.BUSY);
        }

        /** On a connection that is taken up again, and breaks after the request was read: nobody knows what became of it. */
        @Test
        void to_answer_at_all_leaves_it_open_and_nothing_is_repeated_behind_our_backs() throws IOException {
            AtomicInteger taken = new AtomicInteger();
            try (ServerSocket teams = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                Thread serving = new Thread(() -> answerOnceAndHangUpThen(teams, taken), "a Teams that hangs up");
                serving.setDaemon(true);
                serving.start();
                Reference there = new Reference(
                        "http://127.0.0.1:" + teams.getLocalPort() + "/", "a:1", BOT, LocalIssuer.TENANT, "");
                Destination broken = new Destination(chat().conversation(), there.written());
                channel.post(broken, Post.lasting(CARD));

                assertThat(failure(() -> channel.post(broken, Post.lasting(CARD)))
                                .kind())
                        .isEqualTo(Kind.UNKNOWN);
                assertThat(taken).hasValue(2);
            }
        }

        private void answerOnceAndHangUpThen(ServerSocket teams, AtomicInteger taken) {
            while (!teams.isClosed()) {
                try (Socket connection = teams.accept()) {
                    while (isRead(connection.getInputStream()) && taken.incrementAndGet() == 1) {
                        connection
                                .getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}"
                                        .getBytes(StandardCharsets.UTF_8));
                    }
                } catch (IOException closed) {
                    return;
                }
            }
        }

        /** A request with its body: the last of it closes as many braces as were opened. */
        private static boolean isRead(InputStream in) throws IOException {
            int depth = 0;
            boolean hasBody = false;
            while (!hasBody || depth > 0) {
                int next = in.read();
                if (next < 0) {
                    return false;
                }
                depth += next == '{' ? 1 : next == '}' ? -1 : 0;
                hasBody |= next == '{';
            }
            return true;
        }

        @Test
        void to_answer_in_time_leaves_it_open() {
            CountDownLatch over = new CountDownLatch(1);
            server.answer(asked -> {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Reply.ok("{}");
            });
            TeamsChannel impatient = channel(Exchange.within(Duration.ofMillis(300)), OutboundTokens.none());
            assertThat(failure(() -> impatient.post(chat(), Post.lasting(CARD))).kind())
                    .isEqualTo(Kind.UNKNOWN);
            over.countDown();
        }
    }

    @Nested
    class an_address {

        @Test
        void that_sends_us_elsewhere_is_not_followed() {
            try (LocalServer elsewhere = new LocalServer(asked -> Reply.ok("{}"))) {
                for (int status : new int[] {301, 302, 303, 307, 308}) {
                    server.answer(asked -> new Reply(status, "", Map.of("Location", elsewhere.address())));
                    assertThat(failure(() -> channel.post(chat(), Post.lasting(CARD)))
                                    .kind())
                            .isEqualTo(Kind.REFUSED);
                }
                assertThat(elsewhere.asked).isEmpty();
            }
        }

        @Test
        void on_this_machine_is_used_only_where_the_settings_say_so() {
            TeamsChannel strict =
                    new TeamsChannel(TeamsCloud.PUBLIC, OutboundTokens.none(), Exchange.forMessages(), clock);
            assertThat(failure(() -> strict.post(chat(), Post.lasting(CARD))).kind())
                    .isEqualTo(Kind.REFUSED);
            assertThat(server.asked).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://example.org/",
                    "http://smba.trafficmanager.net/emea/",
                    "https://smba.trafficmanager.net.example.org/",
                    "https://smba.trafficmanager.net@example.org/",
                    "https://smba.trafficmanager.net:8443/",
                    "https://example.org#smba.trafficmanager.net",
                    "https://smba.trafficmanager.net\\@example.org/",
                    "file:///etc/passwd",
                    "//smba.trafficmanager.net/",
                    "smba.trafficmanager.net",
                    ""
                })
        void of_no_known_host_is_refused_before_anything_is_asked(String service) {
            Reference reference = new Reference(service, "a:1", BOT, LocalIssuer.TENANT, "");
            Destination there = new Destination(chat().conversation(), reference.written());
            TeamsChannel guarded = channel(Exchange.forMessages(), new OutboundTokens() {
                @Override
                public Optional<String> current() {
                    throw new AssertionError("no token is to be had for " + service);
                }

                @Override
                public Optional<String> renewed() {
                    return current();
                }
            });
            assertThat(failure(() -> guarded.post(there, Post.lasting(CARD))).kind())
                    .isEqualTo(Kind.REFUSED);
        }

        @Test
        void that_was_stored_unreadably_is_refused() {
            Destination broken = new Destination(chat().conversation(), "no json");
            assertThat(failure(() -> channel.post(broken, Post.lasting(CARD))).kind())
                    .isEqualTo(Kind.REFUSED);
        }
    }

    @Nested
    class the_token {

        private final OutboundTokens tokens = new OutboundTokens() {
            @Override
            public Optional<String> current() {
                return Optional.of("old");
            }

            @Override
            public Optional<String> renewed() {
                return Optional.of("new");
            }
        };

        @Test
        void is_sent_along() {
            channel(Exchange.forMessages(), tokens).post(chat(), Post.lasting(CARD));
            assertThat(asked().authorization()).isEqualTo("Bearer old");
        }

        @Test
        void is_renewed_once_when_it_is_turned_away() {
            server.answer(asked ->
                    asked.authorization().equals("Bearer new") ? Reply.ok("{\"id\":\"1\"}") : Reply.status(401));
            Posted posted = channel(Exchange.forMessages(), tokens).post(chat(), Post.lasting(CARD));
            assertThat(posted).isEqualTo(new Posted("1"));
            assertThat(server.asked).hasSize(2);
        }

        @Test
        void is_not_renewed_twice() {
            server.answer(asked -> Reply.status(401));
            TeamsChannel refused = channel(Exchange.forMessages(), tokens);
            assertThat(failure(() -> refused.post(chat(), Post.lasting(CARD))).kind())
                    .isEqualTo(Kind.BUSY);
            assertThat(server.asked).hasSize(2);
        }
    }
}
