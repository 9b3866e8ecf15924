package org.ponder.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.Servlet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ponder.bot.pulse.Count;
import org.ponder.bot.pulse.Door;
import org.ponder.bot.pulse.InMemoryFigures;
import org.ponder.bot.pulse.Refused;
import org.ponder.bot.pulse.Spans;
import org.ponder.bot.pulse.Trails;
import org.ponder.bot.sample.Overheard;
import org.ponder.bot.slack.InstalledIn;
import org.ponder.bot.slack.Listening;
import org.ponder.bot.slack.OnceTurns;
import org.ponder.bot.slack.Signed;
import org.ponder.bot.slack.SlackEnvelopes;
import org.ponder.bot.slack.SlackFixtures;
import org.ponder.bot.slack.SlackInbound;
import org.ponder.bot.slack.Submissions;
import org.ponder.bot.slack.Token;
import org.ponder.bot.teams.Exchange;
import org.ponder.bot.teams.Fixtures;
import org.ponder.bot.teams.LocalIssuer;
import org.ponder.bot.teams.MovableClock;
import org.ponder.bot.teams.RecordingTurns;
import org.ponder.bot.teams.SigningKeys;
import org.ponder.bot.teams.TeamsInbound;
import org.ponder.bot.teams.TokenCheck;

/** What platforms are told of an id that could never be kept, though they signed what it stands in. */
class LongIdsTest {
    private static final String LONG = "elephant".repeat(1_250);

    private final InMemoryFigures figures = new InMemoryFigures();

    @TempDir
    private Path home;

    private HttpResponse<String> answered(Servlet door, String path, HttpRequest.Builder request) throws Exception {
        try (LocalTomcat tomcat = new LocalTomcat(door, List.of(path), home, 0)) {
            tomcat.filter(
                    new WatchedDoors(new Trails(new Spans().telemetry(), () -> "an id"), figures), WatchedDoors.PATHS);
            return HttpClient.newHttpClient()
                    .send(
                            request.uri(URI.create("http://127.0.0.1:" + tomcat.port() + path))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            BodyHandlers.ofString());
        }
    }

    private void refused(HttpResponse<String> answer, Door door, Overheard overheard, String logged) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"error\":\"An id has at most 400 characters.\"}");
        assertThat(figures.all()).containsExactly(Count.refused(door, Refused.SIZE));
        assertThat(overheard.text()).contains(logged).doesNotContain("elephant");
    }

    private static ObjectNode with(ObjectNode tree, String pointer) {
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) tree.at(pointer.substring(0, last))).put(pointer.substring(last + 1), LONG);
        return tree;
    }

    @Nested
    class From_Teams {

        @ParameterizedTest
        @CsvSource({
            "message-personal, /id",
            "message-personal, /conversation/id",
            "message-personal, /from/id",
            "message-personal, /from/aadObjectId",
            "message-channel, /conversation/id",
            "card-execute, /id",
            "card-execute, /conversation/id",
            "bot-added-to-team, /conversation/id"
        })
        void are_refused_and_nothing_is_taken(String activity, String pointer) throws Exception {
            RecordingTurns turns = new RecordingTurns(Optional.empty());
            try (LocalIssuer issuer = new LocalIssuer();
                    Overheard overheard = new Overheard()) {
                TeamsEndpoint door = new TeamsEndpoint(new TeamsInbound(issuer.settings(), check(issuer), turns));
                HttpRequest.Builder request = HttpRequest.newBuilder()
                        .header("Authorization", "Bearer " + issuer.token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                with(Fixtures.tree(activity), pointer).toString()));

                refused(answered(door, TeamsEndpoint.PATH, request), Door.TEAMS, overheard, "request refused");
                assertThat(turns.taken).isEmpty();
            }
        }
    }

    private static TokenCheck check(LocalIssuer issuer) {
        MovableClock clock = new MovableClock();
        SigningKeys keys = new SigningKeys(Exchange.within(Duration.ofSeconds(20)), issuer.metadata(), clock);
        return new TokenCheck(issuer.settings(), keys, clock);
    }

    @Nested
    class From_Slack {
        private static final String SECRET = "a signing secret";

        private final InstantSource clock = InstantSource.system();
        private final OnceTurns turns = new OnceTurns();
        private final SlackInbound slack = new SlackInbound(
                new Listening(List.of(new Token(SECRET)), Listening.HOOKS, clock),
                new InstalledIn("T0LARKFLD"),
                turns,
                new Submissions());

        @ParameterizedTest
        @CsvSource({
            "events/message-im, /event/user",
            "events/message-im, /event/ts",
            "events/app-mention, /event/channel",
            "events/home-opened, /event_id",
            "interactions/press-in-chat, /user/id",
            "interactions/press-in-channel, /channel/id",
            "interactions/submission, /user/id",
            "interactions/shortcut, /trigger_id",
            "commands/in-channel, /user_id"
        })
        void are_refused_and_nothing_is_taken(String sample, String pointer) throws Exception {
            byte[] body = SlackFixtures.body(sample, with(SlackFixtures.tree(sample), pointer));
            Signed signed = Signed.with(SECRET, String.valueOf(clock.instant().getEpochSecond()), body);
            HttpRequest.Builder request = HttpRequest.newBuilder()
                    .header("Content-Type", SlackFixtures.contentType(sample))
                    .header("X-Slack-Request-Timestamp", signed.header("X-Slack-Request-Timestamp"))
                    .header("X-Slack-Signature", signed.header("X-Slack-Signature"))
                    .POST(BodyPublishers.ofByteArray(signed.body()));
            try (Overheard overheard = new Overheard()) {
                refused(
                        answered(new SlackEndpoint(slack), SlackEndpoint.PATH, request),
                        Door.SLACK,
                        overheard,
                        "without ids of a usual length");
            }
            assertThat(turns.taken).isEmpty();
        }

        @Test
        void over_a_connection_of_ours_are_acknowledged_since_nothing_else_can_be_said_there() {
            ObjectNode event = with(SlackFixtures.tree("events/message-im"), "/event/user");
            try (Overheard overheard = new Overheard()) {
                assertThat(new SlackEnvelopes(slack).answer("events_api", event))
                        .isEmpty();
                assertThat(overheard.text())
                        .contains("without ids of a usual length")
                        .doesNotContain("elephant");
            }
            assertThat(turns.taken).isEmpty();
        }
    }
}
