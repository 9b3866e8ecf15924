package org.ponder.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What the server says of itself at its health address. */
final class Readiness {
    /** What the bot says of what is wrong: sentences, each beside a name. */
    private static final Pattern SENTENCE = Pattern.compile("\"[^\"]+\"\\s*:\\s*\"([A-Z][^\"]* [^\"]*[.])\"");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest question;
    private List<String> wrong = List.of();
    private long wrongSince;

    Readiness(URI health) {
        this.question =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
    }

    boolean isUp() {
        try {
            HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
            hear(answer.statusCode() == 200 ? "" : answer.body());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void hear(String body) {
        List<String> now =
                SENTENCE.matcher(body).results().map(found -> found.group(1)).toList();
        if (wrong.isEmpty()) {
            wrongSince = System.nanoTime();
        }
        wrong = now;
    }

    /** What was said last of what is wrong. */
    List<String> wrong() {
        return wrong;
    }

    /** Whether something was wrong for so long that it will not come right by itself. */
    boolean isRefusedSince(Duration patience) {
        return !wrong.isEmpty() && System.nanoTime() - wrongSince > patience.toNanos();
    }
}
