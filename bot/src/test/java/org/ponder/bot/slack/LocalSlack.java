package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A Slack on this machine. It remembers what it was asked, and answers in the shapes that Slack documents, of the people in its
 * {@link LocalWorkspace}; or, method by method, as it is told to.
 */
public final class LocalSlack implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/";

    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    public final LocalWorkspace workspace = new LocalWorkspace();
    private final Map<String, Function<Asked, Said>> methods = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    public LocalSlack() {
        this(0);
    }

    /** At a given port, for a bot that was told of it before. */
    public LocalSlack(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * What was asked.
     *
     * @param method its name, or the path of an address that is no method's
     * @param form its fields; what is no form stands in {@code body}
     */
    public record Asked(String method, String authorization, Map<String, String> form) {
        public String field(String name) {
            return form.getOrDefault(name, "");
        }

        /** What a field holds as JSON. */
        public JsonNode json(String name) {
            try {
                return JSON.readTree(field(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An answer; a status of zero hangs up without any. */
    public record Said(int status, String body, Map<String, String> headers) {
        public static Said ok(String body) {
            return new Said(200, body, Map.of());
        }

        public static Said ok(ObjectNode body) {
            return ok(body.put("ok", true).toString());
        }

        public static Said no(String error) {
            return ok("{\"ok\":false,\"error\":\"" + error + "\"}");
        }

        public static Said tooMany(String retryAfter) {
            return new Said(429, "{\"ok\":false,\"error\":\"ratelimited\"}", Map.of("Retry-After", retryAfter));
        }

        public static Said status(int status) {
            return new Said(status, "", Map.of());
        }

        public static Said nothing() {
            return new Said(0, "", Map.of());
        }
    }

    public void says(String method, Said said) {
        says(method, asked -> said);
    }

    public void says(String method, Function<Asked, Said> how) {
        methods.put(method, how);
    }

    /** What was asked of one method, in its order. */
    public List<Asked> asked(String method) {
        return asked.stream().filter(one -> one.method().equals(method)).toList();
    }

    public SlackCloud cloud() {
        return new SlackCloud(api(), address().resolve("/oauth/v2/authorize"));
    }

    /** What the names of methods are appended to. */
    public URI api() {
        return address().resolve(API);
    }

    /** Beneath this it takes answers that are for one person alone. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked one = asked(exchange);
            asked.add(one);
            Said said = Optional.ofNullable(methods.get(one.method()))
                    .map(how -> how.apply(one))
                    .orElseGet(() -> workspace.answer(one));
            if (said.status() > 0) {
                byte[] body = said.body().getBytes(UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
                said.headers().forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static Asked asked(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean isForm = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                .startsWith("application/x-www-form-urlencoded");
        return new Asked(
                path.startsWith(API) ? path.substring(API.length()) : path,
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                isForm || body.isEmpty() ? form(body) : Map.of("body", body));
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
