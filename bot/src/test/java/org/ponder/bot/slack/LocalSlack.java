package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A Slack on this machine that knows the methods it is told to know, and remembers what it was asked. */
public final class LocalSlack implements AutoCloseable {
    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Asked, Said>> methods = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    public LocalSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What was asked, with the fields of its form. */
    public record Asked(String method, String authorization, Map<String, String> form) {
        public String field(String name) {
            return form.getOrDefault(name, "");
        }
    }

    /** An answer; a status of zero hangs up without any. */
    public record Said(int status, String body, Map<String, String> headers) {
        public static Said ok(String body) {
            return new Said(200, body, Map.of());
        }

        public static Said no(String error) {
            return ok("{\"ok\":false,\"error\":\"" + error + "\"}");
        }

        static Said nothing() {
            return new Said(0, "", Map.of());
        }
    }

    public void says(String method, Said said) {
        says(method, asked -> said);
    }

    public void says(String method, Function<Asked, Said> how) {
        methods.put(method, how);
    }

    public SlackCloud cloud() {
        String here = "http://127.0.0.1:" + server.getAddress().getPort();
        return new SlackCloud(URI.create(here + "/api/"), URI.create(here + "/oauth/v2/authorize"));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Asked one = new Asked(
                    path.substring("/api/".length()),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    form(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            asked.add(one);
            Said said = methods.getOrDefault(one.method(), unknown -> Said.no("unknown_method"))
                    .apply(one);
            if (said.status() > 0) {
                byte[] body = said.body().getBytes(UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
                said.headers().forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
