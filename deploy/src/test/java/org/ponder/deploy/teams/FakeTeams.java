package org.ponder.deploy.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Microsoft Teams as the bot sees it: activities come with signed tokens, and the Bot Connector takes what the bot says, knows a
 * team's roster in pages, and makes private chats. It talks to this machine only.
 */
public final class FakeTeams implements AutoCloseable {
    public static final String APP = "00000000-aaaa-bbbb-cccc-000000000001";
    public static final String TENANT = "11111111-aaaa-bbbb-cccc-000000000001";
    public static final String TEAM_CHANNEL = "19:leadership@thread.tacv2";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer connector;
    private final HttpsServer login;
    private final Certificate certificate;
    private final Issuer issuer = new Issuer();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> people;
    private final Map<String, List<Said>> said = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger failing = new AtomicInteger();
    private final AtomicReference<Held> held = new AtomicReference<>();
    private final List<Witness> witnesses = new CopyOnWriteArrayList<>();

    /** Is told what reaches a conversation, as soon as it does. */
    public interface Witness {
        void said(String conversation, Said message);

        void replaced(String conversation, Said by);
    }

    /** @param people of the leadership team, by name; the first adds the bot */
    public FakeTeams(Path folder, List<String> people) {
        this(folder, people, 0, 0);
    }

    /** At given ports, for a bot that was told of them before. */
    FakeTeams(Path folder, List<String> people, int connectorPort, int loginPort) {
        this.people = List.copyOf(people);
        this.certificate = Certificate.in(folder);
        try {
            this.connector =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), connectorPort), 0);
            this.login = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), loginPort), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connector.setExecutor(threads);
        connector.createContext("/", exchange -> answer(exchange, this::answered));
        login.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
        login.createContext("/", exchange -> answer(exchange, this::token));
        connector.start();
        login.start();
    }

    /** What the bot has to be told to talk with this Teams. */
    public Map<String, String> environment() {
        return Map.of(
                "PONDER_QUIET_HOURS",
                "none",
                "PONDER_TEAMS_APP_ID",
                APP,
                "PONDER_TEAMS_TENANT",
                TENANT,
                "PONDER_TEAMS_SECRET",
                UUID.randomUUID().toString(),
                "PONDER_TEAMS_TENANTS",
                TENANT,
                "PONDER_TEAMS_ISSUER",
                Issuer.NAME,
                "PONDER_TEAMS_METADATA",
                at("/openid"),
                "PONDER_TEAMS_LOGIN",
                "https://localhost:" + login.getAddress().getPort() + "/",
                "PONDER_TEAMS_SERVICE_HOSTS",
                "127.0.0.1",
                "JAVA_TOOL_OPTIONS",
                certificate.options());
    }

    public Issuer issuer() {
        return issuer;
    }

    public String service() {
        return at("/amer/");
    }

    /** How many of the next calls of the connector fail with 503. */
    public void failNext(int calls) {
        failing.set(calls);
    }

    /** The next message that says this reaches the connector, and goes no further. */
    public Held hold(String text) {
        Held next = new Held(text, new CountDownLatch(1), new CountDownLatch(1));
        held.set(next);
        return next;
    }

    public void tell(Witness witness) {
        witnesses.add(witness);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + connector.getAddress().getPort() + path;
    }

    /** Everything that stands in a conversation, oldest first, as it is now. */
    public List<Said> standing(String conversation) {
        return List.copyOf(said.getOrDefault(conversation, List.of()));
    }

    /** Of what stands in a conversation, only the newest matters any more. */
    public void forget(String conversation, int allBut) {
        List<Said> all = said.getOrDefault(conversation, List.of());
        while (all.size() > allBut) {
            all.remove(0);
        }
    }

    /** A person's private chat with the bot. */
    public static String chat(String person) {
        return "a:" + person.replace(' ', '-');
    }

    /** How the bot hears of something: an activity of a person, in a conversation. */
    public ObjectNode activity(String type, String person, String conversation) {
        boolean personal = conversation.startsWith("a:");
        ObjectNode activity = JSON.createObjectNode()
                .put("type", type)
                .put("id", "in-" + number.incrementAndGet())
                .put("timestamp", java.time.Instant.now().toString())
                .put("channelId", "msteams")
                .put("serviceUrl", service());
        activity.putObject("from").put("id", "29:" + person).put("name", person).put("aadObjectId", "aad-" + person);
        activity.putObject("recipient").put("id", "28:" + APP).put("name", "Ponder");
        activity.putObject("conversation")
                .put("id", conversation)
                .put("conversationType", personal ? "personal" : "channel")
                .put("tenantId", TENANT)
                .put("isGroup", !personal);
        ObjectNode data = activity.putObject("channelData");
        data.putObject("tenant").put("id", TENANT);
        if (!personal) {
            data.putObject("team").put("id", TEAM_CHANNEL).put("name", "Leadership");
            data.putObject("channel").put("id", TEAM_CHANNEL).put("name", "General");
        }
        return activity;
    }

    /** The first person adds the bot to the team. */
    public HttpResponse<String> addBot(URI bot) {
        ObjectNode added = activity("conversationUpdate", people.get(0), TEAM_CHANNEL);
        added.putArray("membersAdded").addObject().put("id", "28:" + APP);
        return deliver(bot, added);
    }

    public HttpResponse<String> types(URI bot, String person, String text) {
        return deliver(bot, typed(person, text));
    }

    public ObjectNode typed(String person, String text) {
        return activity("message", person, chat(person)).put("text", text).put("textFormat", "plain");
    }

    /** Presses what is labelled so on the newest card that has it, with some fields filled in. */
    public HttpResponse<String> presses(URI bot, String person, String label, Map<String, String> values) {
        return deliver(bot, press(person, label, values));
    }

    public ObjectNode press(String person, String label, Map<String, String> values) {
        Said card = newestWith(person, label)
                .orElseThrow(() -> new AssertionError(
                        "“" + label + "” is not to be pressed by " + person + " in: " + standing(chat(person))));
        return press(person, card, label, values);
    }

    /** The same on a card that may not be the newest. */
    public ObjectNode press(String person, Said card, String label, Map<String, String> values) {
        JsonNode action = card.action(label).orElseThrow();
        ObjectNode data = action.path("data").deepCopy();
        card.inputs().forEach(data::put);
        values.forEach(data::put);
        ObjectNode activity = activity("invoke", person, chat(person)).put("name", "adaptiveCard/action");
        activity.put("replyToId", card.id());
        ObjectNode pressed =
                activity.putObject("value").put("trigger", "manual").putObject("action");
        pressed.put("type", "Action.Execute").put("verb", "press").set("data", data);
        return activity;
    }

    public Optional<Said> newestWith(String person, String label) {
        List<Said> all = standing(chat(person));
        return IntStream.rangeClosed(1, all.size())
                .mapToObj(fromLast -> all.get(all.size() - fromLast))
                .filter(s -> s.action(label).isPresent())
                .findFirst();
    }

    public HttpResponse<String> deliver(URI bot, JsonNode activity) {
        return deliver(bot, activity.toString(), authorization());
    }

    /** What shows the bot that an activity comes from here. */
    public String authorization() {
        return "Bearer " + issuer.token(APP, service());
    }

    public HttpResponse<String> deliver(URI bot, String body, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(bot.resolve("api/messages"))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer token(HttpExchange exchange) {
        return new Answer(200, Map.of("token_type", "Bearer", "expires_in", 3600, "access_token", "for-the-connector"));
    }

    private Answer answered(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        if (path.equals("/openid")) {
            return new Answer(200, Map.of("issuer", Issuer.NAME, "jwks_uri", at("/keys")));
        }
        if (path.equals("/keys")) {
            return new Answer(200, Map.of("keys", List.of(issuer.published())));
        }
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return new Answer(503, Map.of());
        }
        return connected(exchange, List.of(path.split("/")));
    }

    /** {@code /amer/v3/conversations[/{id}/(activities[/{id}]|pagedmembers)]}. */
    private Answer connected(HttpExchange exchange, List<String> path) throws IOException {
        if (!"Bearer for-the-connector".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer(401, Map.of());
        }
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Held meant = held.get();
        if (meant != null && body.toString().contains(meant.text()) && held.compareAndSet(meant, null)) {
            meant.keepWaiting();
            return new Answer(503, Map.of());
        }
        if (path.size() == 4) {
            return created(body);
        }
        String conversation =
                URLDecoder.decode(path.get(4), StandardCharsets.UTF_8).replaceAll(";messageid=.*", "");
        if (path.get(5).equals("pagedmembers")) {
            return members(
                    Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
        }
        return path.size() == 7
                ? replaced(conversation, URLDecoder.decode(path.get(6), StandardCharsets.UTF_8), body)
                : new Answer(201, Map.of("id", add(conversation, body)));
    }

    private Answer created(JsonNode body) {
        if (body.path("isGroup").asBoolean()) {
            String id = add(body.path("channelData").path("channel").path("id").asText(), body.path("activity"));
            return new Answer(201, Map.of("id", TEAM_CHANNEL + ";messageid=" + id, "activityId", id));
        }
        String person = body.path("members").path(0).path("id").asText().substring(3);
        return new Answer(201, Map.of("id", chat(person)));
    }

    private String add(String conversation, JsonNode activity) {
        Said message = new Said("out-" + number.incrementAndGet(), activity);
        said.computeIfAbsent(conversation, c -> new CopyOnWriteArrayList<>()).add(message);
        witnesses.forEach(witness -> witness.said(conversation, message));
        return message.id();
    }

    private Answer replaced(String conversation, String id, JsonNode by) {
        Said message = new Said(id, by);
        said.getOrDefault(conversation, List.of()).replaceAll(s -> s.id().equals(id) ? message : s);
        witnesses.forEach(witness -> witness.replaced(conversation, message));
        return new Answer(200, Map.of("id", id));
    }

    private Answer members(String query) {
        int from = query.contains("continuationToken=")
                ? Integer.parseInt(query.replaceAll(".*continuationToken=(\\d+).*", "$1"))
                : 0;
        int to = Math.min(from + PAGE, people.size());
        List<Map<String, String>> page = people.subList(from, to).stream()
                .map(person -> Map.of("id", "29:" + person, "name", person, "aadObjectId", "aad-" + person))
                .toList();
        return new Answer(
                200,
                to < people.size()
                        ? Map.of("members", page, "continuationToken", Integer.toString(to))
                        : Map.of("members", page));
    }

    private static void answer(HttpExchange exchange, Answering answering) throws IOException {
        try (exchange) {
            Answer answer = answering.to(exchange);
            byte[] bytes = JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        connector.stop(0);
        login.stop(0);
        threads.shutdownNow();
    }

    /** A message that reached the connector and is neither taken nor refused until it is let go. */
    public record Held(String text, CountDownLatch came, CountDownLatch goes) implements AutoCloseable {

        /** Waits until it has come. */
        public void awaitItsComing() {
            await(came);
        }

        private void keepWaiting() {
            came.countDown();
            await(goes);
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(100, TimeUnit.SECONDS)) {
                    throw new AssertionError("the message did not come");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** It is lost, as a message is whose connection breaks. */
        @Override
        public void close() {
            goes.countDown();
        }
    }

    private interface Answering {
        Answer to(HttpExchange exchange) throws IOException;
    }

    private record Answer(int status, Object body) {}
}
