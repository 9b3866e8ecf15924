package org.ponder.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The war as it was packaged, in the server it was made for. */
@ArquillianTest
final class DeployedWarIT {
    private final HttpClient client = HttpClient.newHttpClient();

    @ArquillianResource
    private URI uri;

    @Deployment(testable = false)
    static WebArchive ponder() {
        return War.asPackaged();
    }

    @Test
    void is_served_at_the_root_of_the_server() {
        assertThat(uri.getPath()).isIn("", "/");
    }

    @Test
    void says_that_it_is_ready() throws Exception {
        assertThat(answer(HttpRequest.newBuilder(uri.resolve("/health/ready"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void turns_away_a_message_without_a_token_in_words() throws Exception {
        HttpResponse<String> answer = answer(HttpRequest.newBuilder(uri.resolve("/api/messages"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"type\":\"message\",\"text\":\"hello\"}")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.body()).startsWith("{\"error\":\"");
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }
}
