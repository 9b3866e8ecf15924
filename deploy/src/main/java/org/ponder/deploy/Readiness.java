package org.ponder.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** What the server says of itself at its health address. */
final class Readiness {
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest question;

    Readiness(URI health) {
        this.question =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
    }

    boolean isUp() {
        return answer().filter(answer -> answer.statusCode() == 200).isPresent();
    }

    /** A server whose only application failed to deploy stays up and says this for ever. */
    boolean nothingIsDeployed() {
        return answer().filter(answer -> answer.body().contains("No Application deployed"))
                .isPresent();
    }

    private Optional<HttpResponse<String>> answer() {
        try {
            return Optional.of(client.send(question, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
