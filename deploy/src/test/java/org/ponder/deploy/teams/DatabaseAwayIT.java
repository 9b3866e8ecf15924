package org.ponder.deploy.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ponder.deploy.Ponder;

/** While nothing can be kept, whoever delivers is told so and delivers again; then everything goes on, and nothing is lost. */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayIT {
    private static final int MORE_THAN_THERE_ARE_CONNECTIONS = 40;
    private static final String BEN = Round.PEOPLE.get(1);

    private FakeTeams teams;
    private Ponder ponder;
    private Round round;

    @BeforeAll
    void start() {
        teams = new FakeTeams(Ponder.newFolder("teams"), Round.PEOPLE);
        ponder = Ponder.start(teams.environment());
        round = new Round(teams, ponder::uri);
        round.addTwice();
        round.setUp();
        round.open("stewardship");
    }

    @AfterAll
    void stop() {
        ponder.close();
        teams.close();
    }

    @Test
    void while_it_is_away_or_all_its_connections_are_taken_nothing_is_admitted_and_nothing_is_lost() {
        round.reflects(Round.CHIEF);

        ObjectNode start = teams.press(BEN, "Start", Map.of());
        ponder.withoutDatabase(() -> {
            assertThat(teams.deliver(ponder.uri(), start).statusCode()).isEqualTo(503);
            assertThat(teams.deliver(ponder.uri(), teams.typed(BEN, "help")).statusCode())
                    .isEqualTo(503);
        });
        Round.eventually(() -> teams.deliver(ponder.uri(), start).statusCode() == 200);
        round.answersFrom(BEN, 1);

        List<ObjectNode> asking = IntStream.range(0, MORE_THAN_THERE_ARE_CONNECTIONS)
                .mapToObj(any -> teams.typed(BEN, "help"))
                .toList();
        long before = helped();
        ponder.meanwhile("lock table inbound in access exclusive mode", () -> turnedAway(asking));
        asking.forEach(one ->
                Round.eventually(() -> teams.deliver(ponder.uri(), one).statusCode() == 200));
        Round.eventually(() -> helped() == before + asking.size());

        Round.PEOPLE.subList(2, 6).forEach(round::reflects);
        round.close();
        Round.eventually(() -> round.summaries().size() == 1);
        assertThat(round.summaries().get(0)).contains("6 of 9 answered");
        assertThat(helped()).isEqualTo(before + asking.size());
    }

    /** Some wait for the table, which nobody can help; whoever finds no connection is told so in time. */
    private void turnedAway(List<ObjectNode> all) {
        ExecutorService platform = Executors.newFixedThreadPool(all.size());
        try {
            List<CompletableFuture<Integer>> answers = all.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> teams.deliver(ponder.uri(), one), platform)
                            .thenApply(HttpResponse::statusCode))
                    .toList();
            Round.eventually(() -> answers.stream()
                            .filter(CompletableFuture::isDone)
                            .filter(answer -> answer.join() == 503)
                            .count()
                    >= 10);
            Round.eventually(() -> health().statusCode() == 503);
            assertThat(health().body()).contains("The database did not answer within two seconds");
        } finally {
            platform.shutdown();
        }
    }

    private HttpResponse<String> health() {
        try {
            HttpRequest ready =
                    HttpRequest.newBuilder(ponder.uri().resolve("health/ready")).build();
            return HttpClient.newHttpClient().send(ready, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long helped() {
        return teams.standing(FakeTeams.chat(BEN)).stream()
                .filter(said -> said.text().contains("What you can say"))
                .count();
    }
}
