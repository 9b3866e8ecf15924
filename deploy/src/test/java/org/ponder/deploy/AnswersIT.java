package org.ponder.deploy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged bot and its server answer to whoever asks for anything at all: no more than is needed, and nothing of the inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersIT {
    private static final String ASKED = "purple-elephants";

    private final HttpClient client = HttpClient.newHttpClient();
    private Ponder ponder;

    @BeforeAll
    void start() {
        ponder = Ponder.start(Map.of(
                "PONDER_PROFILE", "try",
                "PONDER_SLACK_CLIENT_ID", "123.456",
                "PONDER_SLACK_CLIENT_SECRET", "of no account",
                "PONDER_SLACK_SIGNING_SECRETS", "of no account",
                "PONDER_ADDRESS", "https://ponder.example.org"));
    }

    @AfterAll
    void stop() {
        ponder.close();
    }

    @ParameterizedTest
    @CsvSource({
        "200, '', no-store",
        "200, as/amara-osei, no-store",
        "404, as/nobody, no-store",
        "200, try/try.css, max-age=300",
        "200, try/try.js, max-age=300",
        "200, try/mark.svg, max-age=300",
        "200, slack/installed.css, max-age=300",
        "302, slack/install, no-store",
        "403, slack/installed?error=access_denied, no-store",
        "405, api/messages, no-store",
        "405, api/slack, no-store",
        "404, api/nothing, no-store",
        "404, nothing, no-store",
        "404, nothing.jsp, no-store",
        "404, WEB-INF/beans.xml, no-store",
        "404, META-INF/MANIFEST.MF, no-store",
        "200, health, no-store",
        "200, health/live, no-store",
        "200, health/ready, no-store",
        "200, metrics, no-store",
        "404, openapi, no-store"
    })
    void each_answer_forbids_what_it_has_no_need_of(int status, String path, String kept) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().map())
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                .containsEntry("cache-control", List.of(kept))
                .containsKeys("referrer-policy", "permissions-policy");
        assertThat(answer.headers().allValues("content-security-policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .startsWith("default-src 'none'; ")
                        .contains("form-action '", "base-uri 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "*", "http"));
        tellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND", "FOO"})
    void only_reading_and_posting_are_done(String method) {
        for (String path : List.of("", "as/amara-osei", "slack/install", "api/messages", "api/slack")) {
            HttpResponse<String> answer = answer(path, method);

            assertThat(answer.statusCode()).as(path).isIn(405, 501);
            assertThat(answer.body()).doesNotContain(ASKED);
            tellsNothing(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "FOO"})
    void where_there_is_nothing_nothing_can_be_done(String method) {
        HttpResponse<String> answer = answer("nothing", method);

        assertThat(answer.statusCode()).isIn(403, 404, 405, 501);
        assertThat(answer.body()).doesNotContain(ASKED);
        tellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /as/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%2e%2e/WEB-INF/beans.xml HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /again HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
                "POST /again HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: purple\r\n\r\n"
            })
    void what_is_no_request_is_told_nothing_of_the_inside(String request) throws IOException {
        String answer = raw(request);

        assertThat(answer).doesNotContain("\r\nServer:", "X-Powered-By", "root:", "<beans");
        tellsNothing(answer);
    }

    @Test
    void more_headers_than_anybody_needs_are_told_nothing_of_the_inside() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        tellsNothing(answer);
    }

    @Test
    void the_one_cookie_is_for_our_own_host_over_https_and_goes_when_it_is_used() {
        assertThat(get("slack/install").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("__Host-ponder-slack-install=[^;]+; Max-Age=600; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(get("slack/installed?error=access_denied").headers().allValues("Set-Cookie"))
                .containsExactly("__Host-ponder-slack-install=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
        for (String path : List.of("", "as/amara-osei", "nothing", "health", "metrics")) {
            assertThat(get(path).headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void browsers_are_held_to_https_where_the_address_is_one_of_https() {
        assertThat(get("slack/install").headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void what_was_asked_for_stands_in_no_log() throws IOException {
        get(ASKED + "?code=" + ASKED);
        get("slack/installed?state=" + ASKED + "&code=" + ASKED);
        get("as/" + ASKED);

        assertThat(ponder.log()).doesNotContain(ASKED);
        assertThat(ponder.writtenFiles()).noneMatch(name -> name.contains("access_log"));
    }

    private HttpResponse<String> get(String path) {
        return answer(path, "GET");
    }

    private HttpResponse<String> answer(String path, String method) {
        HttpRequest request = HttpRequest.newBuilder(ponder.uri().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Asked", ASKED)
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), ponder.uri().getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static void tellsNothing(HttpResponse<String> answer) {
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "via");
        tellsNothing(answer.body());
    }

    private static void tellsNothing(String answer) {
        assertThat(answer).doesNotContain("Payara", "GlassFish", "Grizzly", "Exception", "\tat ", "org.ponder");
    }
}
