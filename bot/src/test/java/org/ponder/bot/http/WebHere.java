package org.ponder.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.LifecycleException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.ponder.bot.conformance.Platform;
import org.ponder.bot.conformance.TurnsAtOnce;
import org.ponder.bot.conformance.Wire;
import org.ponder.bot.web.InMemoryTryOut;

/** The web pages on this machine, in a real servlet container, and a browser without scripts. */
public final class WebHere implements Platform {
    final TurnsAtOnce turns = new TurnsAtOnce();
    final InMemoryTryOut all = new InMemoryTryOut(InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z")));
    private final HttpClient browser =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final LocalTomcat server;

    /** @param home of the container, empty */
    public WebHere(Path home) {
        try {
            server = new LocalTomcat(new TryPages(all.over(turns), true), TryPages.PATHS, home, 0);
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a form sends under a name. */
    record Sent(String name, String value) {
        private static final String BETWEEN = "between-two-parts";

        private String part(String more) {
            return "--" + BETWEEN + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n"
                    + value + "\r\n";
        }

        private String encoded() {
            return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
        }
    }

    Document page(String path) {
        return Jsoup.parse(answer(HttpRequest.newBuilder(at(path)), 200));
    }

    void submit(String action, List<Sent> sent) {
        String body = sent.stream().map(Sent::encoded).collect(Collectors.joining("&"));
        answer(
                HttpRequest.newBuilder(at(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", at("").toString())
                        .POST(BodyPublishers.ofString(body)),
                303);
    }

    /** The same in parts, with a file under a name. */
    void submit(String action, List<Sent> sent, List<Sent> files) {
        String parts = Stream.concat(
                        sent.stream().map(one -> one.part("")),
                        files.stream()
                                .map(file -> file.part("; filename=\"terms.ics\"\r\nContent-Type: text/calendar")))
                .collect(Collectors.joining());
        answer(
                HttpRequest.newBuilder(at(action))
                        .header("Content-Type", "multipart/form-data; boundary=" + Sent.BETWEEN)
                        .header("Origin", at("").toString())
                        .POST(BodyPublishers.ofString(parts + "--" + Sent.BETWEEN + "--\r\n")),
                303);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private String answer(HttpRequest.Builder request, int status) {
        try {
            var answer = browser.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Wire wire() {
        submit("/again", List.of());
        return new WebWire(this);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
