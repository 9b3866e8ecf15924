package org.ponder.bot.teams;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One HTTP request and its answer, within a limit of time that holds for the whole of both; redirects are never followed. */
public final class Exchange {

    private final HttpClient client;
    private final Duration atMost;

    private Exchange(Duration connect, Duration atMost) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .build();
        this.atMost = atMost;
    }

    /** For messages: five seconds to connect, ten for everything. */
    public static Exchange forMessages() {
        return new Exchange(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    /** For keys, while somebody's request waits. */
    public static Exchange forKeys() {
        return new Exchange(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    /** With a limit of one's own to everything; however slow a connection is made, that is not what is waited for. */
    public static Exchange within(Duration atMost) {
        return new Exchange(Duration.ofSeconds(20), atMost);
    }

    /**
     * @throws ConnectException if nothing was sent, because there was no connection
     * @throws HttpTimeoutException if the limit was reached; whether the request arrived is not known
     */
    HttpResponse<String> send(HttpRequest request) throws IOException {
        Future<HttpResponse<String>> answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no answer within " + atMost);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e);
        }
    }
}
