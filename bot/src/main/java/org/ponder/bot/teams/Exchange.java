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

    /** For files that people hand over, while Teams waits for us to take their message. */
    public static Exchange forFiles() {
        return new Exchange(Duration.ofSeconds(3), Duration.ofSeconds(5));
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
        return awaited(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
    }

    /** The same with a body that is taken in part by part; where the taker has enough of it, there is no more. */
    Head send(HttpRequest request, BoundedBody body) throws IOException {
        try {
            return awaited(client.sendAsync(
                            request,
                            answer -> HttpResponse.BodySubscribers.mapping(
                                    HttpResponse.BodySubscribers.ofByteArrayConsumer(body), taken -> Head.of(answer))))
                    .body();
        } catch (IOException broken) {
            if (body.isTooLong()) {
                return new Head(200, "");
            }
            throw broken;
        }
    }

    /** How an answer begins. */
    record Head(int status, String location) {
        private static Head of(HttpResponse.ResponseInfo answer) {
            return new Head(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""));
        }
    }

    private <T> HttpResponse<T> awaited(Future<HttpResponse<T>> answer) throws IOException {
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
