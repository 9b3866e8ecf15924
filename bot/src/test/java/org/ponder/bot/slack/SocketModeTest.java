package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.PongFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.sample.Eventually;

/** Against a Slack on this machine that is told when to send what, and when to fall silent. */
class SocketModeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SocketMode.Pace QUICK =
            new SocketMode.Pace(Duration.ofMillis(100), Duration.ofSeconds(3), Duration.ofMillis(20));

    private final PretendSlack slack = new PretendSlack();
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile RuntimeException refusal = new IllegalStateException("no connection to be had");
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean askedWhileOneStood;
    private volatile Executor threads = Runnable::run;
    private final Thread listening = new Thread(this::listen, "listening");

    private void listen() {
        new SocketMode(this::address, this::keep, threads, InstantSource.system(), QUICK).listen(wanted::get);
    }

    private URI address() {
        asked.incrementAndGet();
        askedWhileOneStood |= slack.standing.get() > 0;
        if (refusals.getAndDecrement() > 0) {
            throw refusal;
        }
        return URI.create("ws://127.0.0.1:" + slack.getPort() + "/link");
    }

    private Optional<JsonNode> keep(String type, JsonNode payload) {
        if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("the database is away");
        }
        if (payload.has("breaks")) {
            throw new StackOverflowError("something that should not be");
        }
        if (payload.has("waits")) {
            Eventually.is("the other one was kept", () -> !kept.isEmpty());
        }
        kept.add(type + " " + payload.path("event_id").asText());
        return payload.has("view")
                ? Optional.of(JSON.createObjectNode().put("response_action", "clear"))
                : Optional.empty();
    }

    @BeforeEach
    void start() throws InterruptedException {
        refusals.set(0);
        slack.setReuseAddr(true);
        slack.start();
        assertThat(slack.started.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void stop() throws InterruptedException {
        wanted.set(false);
        listening.join(10_000);
        assertThat(listening.isAlive()).isFalse();
        slack.stop(1_000);
    }

    private static String envelope(String id, String type, String payload) {
        return "{\"envelope_id\":\"" + id + "\",\"type\":\"" + type + "\",\"payload\":" + payload + "}";
    }

    @Test
    void what_comes_is_kept_and_acknowledged() throws Exception {
        listening.start();
        WebSocket connection = slack.connection();
        connection.send("{\"type\":\"hello\",\"num_connections\":1}");
        connection.send(envelope("e1", "events_api", "{\"event_id\":\"Ev1\"}"));

        assertThat(slack.said()).isEqualTo(JSON.readTree("{\"envelope_id\":\"e1\"}"));
        assertThat(kept).containsExactly("events_api Ev1");
    }

    /** The one thread that the client of the JDK keeps for itself ends once nobody can reach the client any more. */
    @Test
    void nothing_runs_on_when_it_is_not_wanted_any_more() throws Exception {
        Set<Thread> before = running();
        listening.start();
        slack.connection().send(envelope("e1", "events_api", "{\"event_id\":\"Ev1\"}"));
        slack.said();
        assertThat(clientsSince(before)).isNotEmpty();

        wanted.set(false);
        listening.join(10_000);
        for (int i = 0; i < 100 && !clientsSince(before).isEmpty(); i++) {
            System.gc();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(clientsSince(before)).isEmpty();
    }

    private static Set<Thread> running() {
        return Thread.getAllStackTraces().keySet();
    }

    private static List<String> clientsSince(Set<Thread> before) {
        return running().stream()
                .filter(thread -> !before.contains(thread))
                .map(Thread::getName)
                .filter(name -> name.startsWith("HttpClient-") || name.startsWith("pool-"))
                .toList();
    }

    @Test
    void a_submitted_modal_gets_its_answer_with_the_acknowledgement() throws Exception {
        listening.start();
        slack.connection().send(envelope("e1", "interactive", "{\"view\":{}}"));

        assertThat(slack.said())
                .isEqualTo(JSON.readTree("{\"envelope_id\":\"e1\",\"payload\":{\"response_action\":\"clear\"}}"));
    }

    @Test
    void what_could_not_be_kept_is_not_acknowledged_and_taken_when_it_comes_again() throws Exception {
        failures.set(1);
        listening.start();
        WebSocket connection = slack.connection();
        connection.send(envelope("e1", "events_api", "{\"event_id\":\"Ev1\"}"));
        connection.send(envelope("e1", "events_api", "{\"event_id\":\"Ev1\",\"retry_attempt\":1}"));

        assertThat(slack.said()).isEqualTo(JSON.readTree("{\"envelope_id\":\"e1\"}"));
        assertThat(slack.nothingMore()).isTrue();
        assertThat(kept).hasSize(1);
    }

    @Test
    void what_takes_long_keeps_nothing_else_from_being_acknowledged() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        threads = two;
        listening.start();
        WebSocket connection = slack.connection();
        connection.send(envelope("slow", "events_api", "{\"waits\":true}"));
        connection.send(envelope("quick", "events_api", "{}"));

        assertThat(slack.said().path("envelope_id").asText()).isEqualTo("quick");
        assertThat(slack.said().path("envelope_id").asText()).isEqualTo("slow");
        two.shutdown();
    }

    /** Not only what may go wrong, but what never should. */
    @Test
    void what_breaks_one_thread_leaves_the_connection_as_it_is() throws Exception {
        ExecutorService one = Executors.newFixedThreadPool(1, task -> {
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((broken, why) -> {});
            return thread;
        });
        threads = one;
        listening.start();
        WebSocket connection = slack.connection();
        connection.send(envelope("e1", "events_api", "{\"breaks\":true}"));
        connection.send(envelope("e2", "events_api", "{}"));

        assertThat(slack.said().path("envelope_id").asText()).isEqualTo("e2");
        assertThat(asked).hasValue(1);
        one.shutdown();
    }

    @Test
    void what_cannot_be_read_is_left_and_what_follows_is_taken() throws Exception {
        listening.start();
        WebSocket connection = slack.connection();
        for (String odd : List.of("", "not json", "[]", "null", "{\"type\":\"new\"}", "{\"envelope_id\":null}")) {
            connection.send(odd);
        }
        connection.send(envelope("e2", "slash_commands", "{}"));

        assertThat(slack.said()).isEqualTo(JSON.readTree("{\"envelope_id\":\"e2\"}"));
    }

    @Test
    void a_connection_that_is_to_end_is_replaced_before_it_does() throws Exception {
        listening.start();
        WebSocket first = slack.connection();
        first.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
        WebSocket second = slack.connection();
        second.send(envelope("e1", "events_api", "{}"));

        assertThat(slack.said().path("envelope_id").asText()).isEqualTo("e1");
        assertThat(slack.ended.poll(10, TimeUnit.SECONDS)).isSameAs(first);
        assertThat(askedWhileOneStood).isTrue();
    }

    @Test
    void what_is_heard_of_one_that_was_replaced_changes_nothing() throws Exception {
        listening.start();
        WebSocket first = slack.connection();
        first.send("{\"type\":\"disconnect\",\"reason\":\"warning\"}");
        first.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
        WebSocket second = slack.connection();

        assertThat(slack.ended.poll(10, TimeUnit.SECONDS)).isSameAs(first);
        assertThat(slack.opened.poll(1, TimeUnit.SECONDS)).isNull();
        assertThat(second.isOpen()).isTrue();
    }

    @Test
    void one_that_breaks_off_as_soon_as_it_has_replaced_another_is_replaced_in_turn() throws Exception {
        listening.start();
        WebSocket first = slack.connection();
        slack.breaking = true;
        first.send("{\"type\":\"disconnect\",\"reason\":\"warning\"}");
        slack.connection();
        slack.breaking = false;

        slack.connection().send(envelope("e1", "events_api", "{}"));
        assertThat(slack.said().path("envelope_id").asText()).isEqualTo("e1");
    }

    @Test
    void a_connection_that_broke_off_is_opened_anew() throws Exception {
        listening.start();
        slack.connection().closeConnection(1006, "gone");

        slack.connection().send(envelope("e1", "events_api", "{}"));
        assertThat(slack.said().path("envelope_id").asText()).isEqualTo("e1");
    }

    @Test
    void a_silent_connection_is_given_up() throws Exception {
        slack.silent = true;
        listening.start();
        WebSocket dead = slack.connection();

        assertThat(slack.connection()).isNotSameAs(dead);
    }

    @Test
    void where_there_is_no_connection_to_be_had_it_asks_again_and_not_at_once() throws Exception {
        refusals.set(3);
        long begun = System.nanoTime();
        listening.start();
        slack.connection();

        assertThat(asked).hasValue(4);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(20 + 40 + 80));
    }

    @Test
    void it_waits_as_long_as_slack_asks_it_to() throws Exception {
        refusal = new ChannelFailure(ChannelFailure.Kind.NOT_SENT, Duration.ofMillis(400), "HTTP 429");
        refusals.set(1);
        long begun = System.nanoTime();
        listening.start();
        slack.connection();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void what_slack_refuses_is_asked_for_again() throws Exception {
        refusal = new SlackRefusal("invalid_auth");
        refusals.set(2);
        listening.start();

        assertThat(slack.connection()).isNotNull();
    }

    /** Each connection that is not wanted would else be replaced by another of its kind, as fast as the two of them can. */
    @ParameterizedTest
    @ValueSource(strings = {"too_many_websockets", "link_disabled", "something new"})
    void a_connection_that_is_not_wanted_is_not_replaced_at_once(String reason) throws Exception {
        listening.start();
        long begun = System.nanoTime();
        for (int i = 0; i < 4; i++) {
            slack.connection().send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");
        }
        slack.connection();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(20 + 40 + 80 + 160));
    }

    @Test
    void connections_that_break_off_one_after_the_other_are_opened_ever_more_slowly() throws Exception {
        listening.start();
        long begun = System.nanoTime();
        for (int i = 0; i < 4; i++) {
            WebSocket stands = slack.connection();
            stands.send(envelope("e" + i, "events_api", "{}"));
            slack.said();
            stands.closeConnection(1006, "gone");
        }
        slack.connection();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(20 + 40 + 80 + 160));
    }

    @RepeatedTest(10)
    void it_ends_when_it_is_not_wanted_and_when_it_is_interrupted() throws Exception {
        listening.start();
        slack.connection();
        listening.interrupt();
        listening.join(10_000);

        assertThat(listening.isAlive()).isFalse();
        assertThat(slack.ended.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    /** Slack's end of the line. */
    private static final class PretendSlack extends WebSocketServer {
        private final CountDownLatch started = new CountDownLatch(1);
        private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
        private final BlockingQueue<WebSocket> ended = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private volatile boolean silent;
        private volatile boolean breaking;
        private final AtomicInteger standing = new AtomicInteger();

        private PretendSlack() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        /** The next connection that is opened. */
        private WebSocket connection() throws InterruptedException {
            return Objects.requireNonNull(opened.poll(10, TimeUnit.SECONDS));
        }

        private JsonNode said() throws Exception {
            String said = heard.poll(10, TimeUnit.SECONDS);
            assertThat(said).isNotNull();
            return JSON.readTree(said);
        }

        private boolean nothingMore() throws InterruptedException {
            return heard.poll(300, TimeUnit.MILLISECONDS) == null;
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            standing.incrementAndGet();
            if (breaking) {
                connection.closeConnection(1006, "gone");
            }
            opened.add(connection);
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            standing.decrementAndGet();
            ended.add(connection);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            heard.add(message);
        }

        @Override
        public void onMessage(WebSocket connection, ByteBuffer message) {
            throw new AssertionError("nobody says anything but text");
        }

        @Override
        public void onWebsocketPing(WebSocket connection, Framedata ping) {
            if (!silent) {
                connection.sendFrame(new PongFrame());
            }
        }

        @Override
        public void onError(@Nullable WebSocket connection, Exception broken) {
            // what broke is seen by what comes, or does not
        }
    }
}
