package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ponder.bot.sample.Eventually;
import org.ponder.bot.sample.Overheard;

/** One client for the application: it asks once, says nothing in the log and leaves no thread of its own. */
final class SlackSdkTest {
    private static final String REFUSED =
            "{\"ok\":false,\"error\":\"invalid_auth\",\"warning\":\"said-in-confidence\"}";

    private static final int END = -1;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/", SlackSdkTest::refuse);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void its_own_threads_are_gone_at_once_and_the_two_it_shares_keep_nothing_alive() throws Exception {
        try (SlackSdk sdk = new SlackSdk(api())) {
            sdk.slack().methods("xoxb-1").authTest(ask -> ask);
            Eventually.is("nothing is measured", () -> threads("slack-api").isEmpty());
        }

        assertThat(threads("slack")).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("Ok"))
                .allMatch(Thread::isDaemon)
                .extracting(Thread::getName)
                .isSubsetOf("OkHttp TaskRunner", "Okio Watchdog");
    }

    @Test
    void calls_go_where_they_are_told_and_no_body_or_token_is_logged() throws Exception {
        Logger everything = Logger.getLogger("com.slack.api");
        everything.setLevel(Level.ALL);
        try (SlackSdk sdk = new SlackSdk(api());
                Overheard log = new Overheard()) {
            assertThat(sdk.slack().methods("xoxb-1").authTest(ask -> ask).getError())
                    .isEqualTo("invalid_auth");
            assertThat(log.text()).doesNotContain("said-in-confidence", "xoxb-1");
        } finally {
            everything.setLevel(null);
        }
    }

    /** The connection is taken up again, and breaks after the request was read: nobody knows what became of it. */
    @Test
    void a_call_whose_answer_was_lost_is_not_repeated_behind_our_backs() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        try (ServerSocket slack = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                SlackSdk sdk = new SlackSdk(URI.create("http://127.0.0.1:" + slack.getLocalPort() + "/api/"))) {
            Thread serving = new Thread(() -> answerOnceAndHangUpThen(slack, taken), "a Slack that hangs up");
            serving.setDaemon(true);
            serving.start();
            sdk.slack().methods("xoxb-1").authTest(ask -> ask);

            assertThatThrownBy(() -> sdk.slack().methods("xoxb-1").authTest(ask -> ask))
                    .isInstanceOf(IOException.class);

            assertThat(taken).hasValue(2);
        }
    }

    /** Servers and proxies give connections up that are idle for five seconds, some of them; a call just then would be lost. */
    @Test
    void a_connection_that_is_idle_is_let_go_before_somebody_else_does() throws Exception {
        try (ServerSocket slack = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                SlackSdk sdk = new SlackSdk(URI.create("http://127.0.0.1:" + slack.getLocalPort() + "/api/"))) {
            CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> whatFollowsAnAnswer(slack));
            sdk.slack().methods("xoxb-1").authTest(ask -> ask);

            assertThat(next).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(END);
        }
    }

    private static int whatFollowsAnAnswer(ServerSocket slack) {
        try (Socket connection = slack.accept()) {
            readRequest(connection.getInputStream());
            connection.getOutputStream().write(answer());
            connection.setSoTimeout(5_000);
            return connection.getInputStream().read();
        } catch (IOException notInTime) {
            throw new UncheckedIOException(notInTime);
        }
    }

    private static byte[] answer() {
        return ("HTTP/1.1 200 OK\r\nContent-Length: " + REFUSED.length() + "\r\n\r\n" + REFUSED).getBytes(UTF_8);
    }

    private static void answerOnceAndHangUpThen(ServerSocket slack, AtomicInteger taken) {
        while (!slack.isClosed()) {
            try (Socket connection = slack.accept()) {
                while (readRequest(connection.getInputStream()) && taken.incrementAndGet() == 1) {
                    connection.getOutputStream().write(answer());
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** All up to the empty line: a call to {@code auth.test} has no body. */
    private static boolean readRequest(InputStream in) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            read.append((char) next);
        }
        return true;
    }

    private URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    private static Set<String> threads(String begins) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(begins))
                .collect(Collectors.toSet());
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, REFUSED.length());
            exchange.getResponseBody().write(REFUSED.getBytes(UTF_8));
        }
    }
}
