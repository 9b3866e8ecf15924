package org.ponder.deploy.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.ponder.bot.slack.Signed;

/** Where the bot takes what Slack sends, and anybody else may try. */
final class Door {
    static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    static final String SIGNATURE = "X-Slack-Signature";
    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    Door(URI bot) {
        this.address = bot.resolve("/api/slack");
    }

    /** As Slack signs it now. */
    static Signed signed(String body) {
        return signed(body, FakeSlack.SECRET, Duration.ZERO);
    }

    /** @param ago when it says that it was signed */
    static Signed signed(String body, String secret, Duration ago) {
        String time = Long.toString(Instant.now().minus(ago).getEpochSecond());
        return Signed.with(secret, time, body.getBytes(UTF_8));
    }

    HttpResponse<String> takes(String type, Signed request) {
        return takes(type, request, BodyPublishers.ofByteArray(request.body()));
    }

    /** @param body instead of the one that was signed */
    HttpResponse<String> takes(String type, Signed request, BodyPublisher body) {
        return takes(request(type)
                .header(TIMESTAMP, request.header(TIMESTAMP))
                .header(SIGNATURE, request.header(SIGNATURE))
                .POST(body));
    }

    HttpRequest.Builder request(String type) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1)).header("Content-Type", type);
    }

    HttpResponse<String> takes(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
