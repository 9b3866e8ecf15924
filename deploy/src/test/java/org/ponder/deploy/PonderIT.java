package org.ponder.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packaged bot survives what happens to servers. */
final class PonderIT {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void comes_back_at_the_same_address_after_its_power_was_cut() throws Exception {
        try (Ponder ponder = Ponder.start(Map.of())) {
            assertThat(readiness(ponder)).isEqualTo(200);

            ponder.kill9();
            assertThatThrownBy(() -> readiness(ponder)).isInstanceOf(IOException.class);

            ponder.restart();
            assertThat(readiness(ponder)).isEqualTo(200);
            assertThat(ponder.log()).contains("Payara Micro");
        }
    }

    private int readiness(Ponder ponder) throws Exception {
        HttpRequest question =
                HttpRequest.newBuilder(ponder.uri().resolve("health/ready")).build();
        return client.send(question, BodyHandlers.ofString()).statusCode();
    }
}
