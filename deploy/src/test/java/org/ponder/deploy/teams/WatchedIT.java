package org.ponder.deploy.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.ponder.deploy.Ponder;
import org.ponder.deploy.teams.SentSpans.SentSpan;

/** What whoever runs the packaged bot sees of it: its health, its figures, its traces and its log, and nobody’s words in any of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchedIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHIEF = Round.PEOPLE.get(0);
    private static final String TYPED = "purple elephants";

    private final HttpClient client = HttpClient.newHttpClient();
    private FakeTeams teams;
    private SentSpans spans;
    private Ponder ponder;

    @BeforeAll
    void start() {
        teams = new FakeTeams(Ponder.newFolder("watched"), Round.PEOPLE);
        spans = new SentSpans();
        Map<String, String> environment = new HashMap<>(teams.environment());
        environment.putAll(spans.environment());
        environment.put("PONDER_LOG", "json");
        ponder = Ponder.start(environment);
        teams.addBot(ponder.uri());
        Round.eventually(() -> teams.newestWith(CHIEF, "Set up").isPresent());
        teams.types(ponder.uri(), CHIEF, TYPED);
        teams.deliver(ponder.uri(), teams.typed(CHIEF, TYPED).toString(), "Bearer of nothing");
    }

    @AfterAll
    void stop() {
        ponder.close();
        spans.close();
        teams.close();
    }

    @Test
    @Order(1)
    void is_live_and_started_and_ready_and_says_of_what() {
        assertThat(get("health/live").statusCode()).isEqualTo(200);
        assertThat(get("health/started").statusCode()).isEqualTo(200);
        assertThat(names(get("health/ready"))).contains("database", "clock", "platforms");
        saysNothingOfAnybody(get("health").body());
    }

    @Test
    @Order(2)
    void its_figures_count_turns_and_dispatches_and_what_was_refused() {
        Round.eventually(() -> figure("ponder_turns_total", "result=\"done\"") >= 2);
        assertThat(figure("ponder_dispatches_sent_total", "")).isPositive();
        assertThat(figure("ponder_turn_duration_seconds_count", "")).isGreaterThanOrEqualTo(2);
        assertThat(figure("ponder_requests_refused_total", "door=\"teams\"", "reason=\"identity\""))
                .isEqualTo(1);
        assertThat(figure("ponder_dispatches_parked_total", "reason=\"blocked\""))
                .isZero();
        assertThat(figure("ponder_backlog_dispatches", "")).isNotNegative();
        assertThat(figure("ponder_backlog_inbound_age_seconds", "")).isNotNegative();
        assertThat(figure("ponder_summary_blocks_withheld", "")).isZero();
        saysNothingOfAnybody(get("metrics").body());
    }

    @Test
    @Order(3)
    void its_traces_lead_from_a_request_over_its_turn_to_what_was_sent() {
        Round.eventually(() -> dispatchOfRequest().isPresent());
        saysNothingOfAnybody(spans.everything());
    }

    private Optional<SentSpan> dispatchOfRequest() {
        List<SentSpan> all = spans.all();
        return all.stream()
                .filter(span -> span.name().equals("dispatch"))
                .filter(dispatch -> all.stream()
                        .filter(turn -> turn.name().equals("turn") && turn.id().equals(dispatch.parent()))
                        .anyMatch(turn -> all.stream()
                                .anyMatch(request -> request.name().equals("request")
                                        && request.parent().isEmpty()
                                        && request.id().equals(turn.parent())
                                        && request.trace().equals(dispatch.trace()))))
                .findFirst();
    }

    @Test
    @Order(4)
    void each_line_of_its_log_is_one_of_json_and_tells_what_led_to_it() {
        List<JsonNode> lines = log();
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.fieldNames()).toIterable().contains("Timestamp", "Level", "LoggerName"));
        assertThat(lines)
                .filteredOn(line -> line.path("LogMessage").asText().startsWith("request turned away"))
                .hasSize(1)
                .allSatisfy(line -> {
                    assertThat(line.path("CorrelationId").asText()).hasSize(36);
                    assertThat(line.path("TraceId").asText())
                            .isIn(spans.all().stream().map(SentSpan::trace).toList());
                });
        saysNothingOfAnybody(ponder.log());
    }

    @Test
    @Order(5)
    void without_its_database_it_is_live_and_not_ready_and_ready_again_with_it() {
        ponder.withoutDatabase(() -> {
            Round.eventually(() -> get("health/ready").statusCode() == 503);
            assertThat(get("health/ready").body()).contains("The database did not answer within two seconds");
            assertThat(get("health/live").statusCode()).isEqualTo(200);
            saysNothingOfAnybody(get("health").body());
            assertThat(get("metrics").statusCode()).isEqualTo(200);
        });
        Round.eventually(() -> get("health/ready").statusCode() == 200);
    }

    private void saysNothingOfAnybody(String text) {
        assertThat(text)
                .doesNotContain(TYPED, "purple", CHIEF, "Amina", FakeTeams.chat(CHIEF), FakeTeams.TENANT)
                .doesNotContain(ponder.database().url(), ponder.database().user() + ":");
    }

    private List<JsonNode> log() {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : ponder.log().split("\\R")) {
            if (!line.isBlank() && !line.startsWith("Picked up JAVA_TOOL_OPTIONS")) {
                lines.add(read(line));
            }
        }
        return lines;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    private static List<String> names(HttpResponse<String> health) {
        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        read(health.body())
                .path("checks")
                .forEach(check -> names.add(check.path("name").asText()));
        return names;
    }

    /** What stands behind a name with these labels, or less than nothing. */
    private double figure(String name, String... labels) {
        return get("metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(-1);
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(ponder.uri().resolve(path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
