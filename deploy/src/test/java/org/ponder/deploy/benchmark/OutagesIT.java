package org.ponder.deploy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ponder.deploy.Database;
import org.ponder.deploy.Eventually;
import org.ponder.deploy.Home;
import org.ponder.deploy.OwnDatabase;
import org.ponder.deploy.Ponder;
import org.ponder.deploy.teams.FakeTeams;

/**
 * While people answer, the database is stopped for a while, or nothing gets through to it, or it dies and another one takes its
 * place. Whoever delivers is told so and delivers again; afterwards everything goes on by itself, and nothing was lost.
 * {@code -Doutage=60} is for how long.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(Lifecycle.PER_CLASS)
class OutagesIT {
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outage", 6));
    private static final Duration AROUND = Duration.ofSeconds(4);
    private static final Duration THINKING = Duration.ofMillis(500);
    /** What is to take the place of something that nobody recorded as said is looked for until a lease has certainly ended. */
    private static final Duration LOOKED_FOR = Duration.ofMinutes(2);

    private static final List<String> PEOPLE = IntStream.rangeClosed(1, 8)
            .mapToObj(number -> "Robin Field " + number)
            .toList();

    private final Home home = new Home(Ponder.newFolder("outage"));
    private final FakeTeams teams = new FakeTeams(Ponder.newFolder("teams"), PEOPLE);
    private final HttpClient client = HttpClient.newHttpClient();
    private OwnDatabase database;
    private Standby standby;
    private Network network;
    private Ponder ponder;

    @BeforeAll
    void start() {
        OwnDatabase first = OwnDatabase.start(home, Optional.empty());
        first.stop();
        Home copy = Standby.copied(home, first.port(), new Home(Ponder.newFolder("standby")));
        database = OwnDatabase.start(home, Optional.of(first.port()));
        standby = Standby.start(copy);
        network = new Network(first.port());
        Database there = database.database();
        String both = "localhost:" + network.port() + ",localhost:" + standby.port();
        ponder = Ponder.start(
                new Database(
                        "jdbc:postgresql://" + both + "/postgres?targetServerType=primary",
                        there.user(),
                        there.password()),
                teams.environment());
        Team team = new Team(teams, ponder, PEOPLE);
        team.setUp();
        team.open();
        team.everybodyIsAsked();
        Eventually.within(Duration.ofMinutes(1), () -> waiting() == 0);
    }

    @AfterAll
    void stop() {
        network.heal();
        ponder.close();
        network.close();
        standby.close();
        database.stop();
        teams.close();
    }

    @Test
    void nothing_is_lost_while_the_database_is_stopped_or_out_of_reach_and_when_another_takes_its_place() {
        int port = database.port();
        goesOnAfter(database::stop, () -> database = OwnDatabase.start(home, Optional.of(port)));
        goesOnAfter(network::cut, network::heal);
        goesOnAfter(this::kill, standby::promote);
    }

    /** As a machine does whose power fails. */
    private void kill() {
        ProcessHandle server = Ponder.databaseServer(home);
        assertThat(server.destroyForcibly()).isTrue();
        server.onExit().join();
    }

    private void goesOnAfter(Runnable begins, Runnable ends) {
        try (Talking talking = new Talking(teams, ponder, PEOPLE.stream(), THINKING)) {
            talking.begin();
            Pause.of(AROUND);
            begins.run();
            assertThat(teams.types(ponder.uri(), PEOPLE.get(0), "help").statusCode())
                    .isEqualTo(503);
            Eventually.within(Duration.ofSeconds(15), () -> ready().contains("database"));
            Pause.of(OUTAGE);
            ends.run();
            Eventually.within(Duration.ofSeconds(30), () -> isReady());
            Pause.of(AROUND);
            talking.end();

            assertThat(talking.deliveredAgain()).isPositive();
            assertThat(talking.turns()).hasSizeGreaterThan(PEOPLE.size());
            Eventually.within(LOOKED_FOR, () -> waiting() == 0);
            // what somebody was told and nobody could record that is told once more, and does no harm
            assertThat(talking.unasked()).hasSizeLessThanOrEqualTo(PEOPLE.size());
            assertThat(ponder.asked("SELECT count(*) FROM inbound WHERE state = 'PARKED'"))
                    .isZero();
            assertThat(ponder.asked("SELECT count(*) FROM dispatch WHERE state = 'UNKNOWN'"))
                    .isZero();
        }
    }

    private long waiting() {
        return ponder.asked("SELECT (SELECT count(*) FROM dispatch WHERE state = 'WAITING')"
                + " + (SELECT count(*) FROM inbound WHERE state = 'WAITING')");
    }

    private boolean isReady() {
        return ready().contains("\"UP\"") && !ready().contains("\"DOWN\"");
    }

    private String ready() {
        URI health = ponder.uri().resolve("health/ready");
        try {
            return client.send(
                            HttpRequest.newBuilder(health)
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
