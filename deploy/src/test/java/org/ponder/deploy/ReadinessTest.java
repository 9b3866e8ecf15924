package org.ponder.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server says of its health is heard, and what is wrong is taken from it word for word. */
final class ReadinessTest {
    private volatile String body = "";
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] said = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.contains("DOWN") ? 503 : 200, said.length);
            try (var out = exchange.getResponseBody()) {
                out.write(said);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tells_what_is_wrong_only_while_it_is() {
        Readiness readiness = new Readiness(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/health/ready"));
        body = "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"platforms\",\"status\":\"DOWN\","
                + "\"data\":{\"Slack\":\"Slack refuses the token: start again.\"}}]}";
        assertThat(readiness.isUp()).isFalse();
        assertThat(readiness.wrong()).containsExactly("Slack refuses the token: start again.");
        assertThat(readiness.isRefusedSince(Duration.ZERO)).isTrue();
        assertThat(readiness.isRefusedSince(Duration.ofMinutes(1))).isFalse();

        body = "{\"status\":\"UP\",\"checks\":[]}";
        assertThat(readiness.isUp()).isTrue();
        assertThat(readiness.wrong()).isEmpty();
    }

    @Test
    void that_says_only_that_nothing_is_deployed_yet_has_no_sentence() {
        Readiness readiness = new Readiness(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/health/ready"));
        body =
                "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"No Application deployed\",\"status\":\"DOWN\",\"data\":{}}]}";

        assertThat(readiness.isUp()).isFalse();
        assertThat(readiness.wrong()).isEmpty();
    }
}
