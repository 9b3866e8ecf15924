package org.ponder.deploy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * The Bot Connector for very many tenants: it takes its time, and has enough of whoever sends more than Microsoft documents that it
 * takes, or than a tenant has left in which other apps send as well. It keeps how often each conversation got something, and nothing
 * of what.
 */
final class BusyConnector implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TAKES = Duration.ofMillis(30);
    private static final Duration ENOUGH_FOR = Duration.ofSeconds(2);
    /** Each of so many tenants has hardly anything left. */
    private static final int ONE_IN = 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(32);
    private final Map<String, Limit> conversations = new ConcurrentHashMap<>();
    private final Map<String, Tenant> tenants = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> said = new ConcurrentHashMap<>();
    private final LongAdder all = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder tooEarly = new LongAdder();

    BusyConnector() {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it is to be found. */
    String service() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/amer/";
    }

    /** How much was said in all. */
    long said() {
        return all.sum();
    }

    /** How many conversations of its tenants something was said in. */
    int conversations() {
        return said.size();
    }

    /** Whether something was said in every conversation so many times, and in none more often. */
    boolean isEverythingSaid(int times) {
        return said.values().stream().allMatch(often -> often.get() == times);
    }

    /** How many requests were turned away with 429. */
    long refused() {
        return refused.sum();
    }

    /** How many requests came for a tenant although it had been said for how long none was to come. */
    long tooEarly() {
        return tooEarly.sum();
    }

    /** When each tenant that has much left, or hardly anything, got the last that it got. */
    List<Instant> lastSaid(boolean hasHardlyAnything) {
        return tenants.values().stream()
                .filter(tenant -> tenant.hasHardlyAnything == hasHardlyAnything)
                .map(tenant -> tenant.lastSaid)
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getRawPath().split("/", -1);
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            Pause.of(TAKES);
            if (path.length > 5) {
                String conversation = URLDecoder.decode(path[4], StandardCharsets.UTF_8);
                say(exchange, conversation.split("/", 2)[0], conversation);
            } else if (body.path("isGroup").asBoolean()) {
                String tenant = tenantIn(body);
                say(exchange, tenant, tenant + "/the channel");
            } else {
                create(
                        exchange,
                        tenantIn(body),
                        body.path("members").path(0).path("id").asText());
            }
        }
    }

    private static String tenantIn(JsonNode body) {
        return body.path("channelData").path("tenant").path("id").asText();
    }

    private void create(HttpExchange exchange, String tenant, String person) throws IOException {
        if (isLetIn(exchange, tenant, tenant + "/" + person)) {
            reply(exchange, 201, Map.of("id", tenant + "/" + person));
        }
    }

    private void say(HttpExchange exchange, String tenant, String conversation) throws IOException {
        if (isLetIn(exchange, tenant, conversation)) {
            said.computeIfAbsent(conversation, none -> new AtomicInteger()).incrementAndGet();
            all.increment();
            tenant(tenant).lastSaid = Instant.now();
            String id = "out-" + all.sum();
            reply(exchange, 201, Map.of("id", id, "activityId", id));
        }
    }

    private Tenant tenant(String name) {
        return tenants.computeIfAbsent(name, Tenant::new);
    }

    private boolean isLetIn(HttpExchange exchange, String name, String conversation) throws IOException {
        Tenant tenant = tenant(name);
        long now = System.nanoTime();
        if (tenant.closedUntil - now > 0) {
            tooEarly.increment();
        }
        if (tenant.limit.takes(now)
                && conversations
                        .computeIfAbsent(conversation, none -> Limit.ofAConversation())
                        .takes(now)) {
            return true;
        }
        refused.increment();
        if (refused.sum() % 2 == 0) {
            tenant.closedUntil = now + ENOUGH_FOR.toNanos();
            exchange.getResponseHeaders().add("Retry-After", Long.toString(ENOUGH_FOR.toSeconds()));
        }
        reply(exchange, 429, Map.of("error", Map.of("code", "429", "message", "API calls quota exceeded")));
        return false;
    }

    private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static final class Tenant {
        private final boolean hasHardlyAnything;
        private final Limit limit;
        private volatile long closedUntil = System.nanoTime();
        private volatile Instant lastSaid = Instant.MIN;

        Tenant(String name) {
            this.hasHardlyAnything = name.hashCode() % ONE_IN == 0;
            this.limit = hasHardlyAnything ? Limit.ofACrowdedTenant() : Limit.ofATenant();
        }
    }
}
