package org.ponder.bot.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.opentelemetry.api.OpenTelemetry;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.pack.ShippedPacks;
import org.ponder.bot.persistence.Intercepted;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.persistence.StandIn;
import org.ponder.bot.sample.Eventually;
import org.ponder.bot.sample.World;
import org.ponder.bot.teams.Call;
import org.ponder.bot.teams.Fixtures;
import org.ponder.bot.teams.LocalServer;

/** The whole of Ponder but the server: what comes in is answered, and what is set wrong is said. */
@ExtendWith(Postgres.Extension.class)
class AssemblyTest {
    private final Postgres postgres;
    private final Server server;

    AssemblyTest(Postgres postgres) throws SQLException {
        this.postgres = postgres;
        this.server = new Lent(postgres.standIn());
        postgres.empty();
    }

    @Test
    void a_message_from_a_client_on_this_machine_is_answered_there() {
        Assembly assembly = new Assembly(server, settings(Map.of("PONDER_PROFILE", "try")));
        try (LocalServer client = new LocalServer(asked -> LocalServer.Reply.ok("{\"id\":\"1\"}"))) {
            assembly.start();
            String hello = Fixtures.tree("message-personal")
                    .put("serviceUrl", client.address())
                    .toString();

            assertThat(assembly.teams().answer(call(hello)).status()).isEqualTo(200);

            Eventually.is("it is answered", () -> !client.asked.isEmpty());
            assertThat(client.asked.get(0).path()).startsWith("/v3/conversations/");
            assertThat(client.asked.get(0).body()).contains("\"type\":\"message\"");
        } finally {
            assembly.stop();
        }
    }

    @Test
    void the_packs_that_come_along_may_be_loaded_on_every_start() throws SQLException {
        for (int starts = 0; starts < 2; starts++) {
            new Assembly(server, settings(Map.of())).load(ShippedPacks.sources());
        }

        assertThat(postgres.ask("SELECT framework FROM edition"))
                .hasSize(ShippedPacks.sources().size());
    }

    @Test
    void a_pack_with_faults_is_refused_with_each_of_them_by_its_line() {
        Assembly assembly = new Assembly(server, settings(Map.of()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> assembly.load(List.of("framework: ours\n")))
                .withMessageStartingWith("The framework pack has faults; correct them and start again: line ")
                .withMessageContaining("; line ");
    }

    @Test
    void what_is_set_wrong_is_said_before_anything_starts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assembly(server, settings(Map.of("PONDER_TEAMS_APP_ID", "app"))))
                .withMessageStartingWith("Set PONDER_TEAMS_TENANT to ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assembly(server, settings(Map.of("PONDER_PROFILE", "tryout"))))
                .withMessageStartingWith("Set PONDER_PROFILE to ");
    }

    @Test
    void without_any_setting_everything_is_closed() {
        Assembly assembly = new Assembly(server, settings(Map.of()));

        assertThat(assembly.teams().answer(call("{}")).status()).isEqualTo(503);
    }

    @Test
    void what_is_not_as_it_should_be_is_said_in_plain_words() throws SQLException {
        Assembly assembly = new Assembly(server, settings(Map.of()));
        assertThat(assembly.condition().clock()).singleElement().asString().startsWith("The clock does not run");

        assembly.start();
        try {
            Eventually.is(
                    "the clock strikes", () -> assembly.condition().clock().isEmpty());
            assertThat(assembly.condition().database()).isEmpty();
            assertThat(assembly.condition().platforms()).isEmpty();
            assertThat(assembly.condition().isOnSpeakingTerms()).isTrue();
        } finally {
            assembly.stop();
        }

        assertThat(assembly.condition().clock()).isNotEmpty();
    }

    @Test
    void a_slack_that_does_not_let_us_in_is_told_of() {
        try (LocalServer slack =
                new LocalServer(asked -> LocalServer.Reply.ok("{\"ok\":false,\"error\":\"invalid_auth\"}"))) {
            Assembly assembly = new Assembly(
                    server,
                    settings(Map.of(
                            "PONDER_SLACK_API", slack.address() + "/api/",
                            "PONDER_SLACK_TOKEN", "xoxb-of-yesterday",
                            "PONDER_SLACK_SIGNING_SECRETS", "a secret")));
            assembly.start();
            try {
                Eventually.is(
                        "Slack was asked",
                        () -> !assembly.condition().platforms().isEmpty());
                assertThat(assembly.condition().platforms())
                        .extractingByKey("Slack")
                        .asString()
                        .startsWith("Slack refuses the token")
                        .doesNotContain("yesterday", "a secret");
                assertThat(assembly.condition().isOnSpeakingTerms()).isFalse();
            } finally {
                assembly.stop();
            }
        }
    }

    private static Call call(String activity) {
        return new Call(
                name -> name.equals("Content-Type") ? "application/json" : "",
                "127.0.0.1",
                new ByteArrayInputStream(activity.getBytes(StandardCharsets.UTF_8)));
    }

    /** What a server would lend. */
    private static final class Lent extends Server {
        private final StandIn standIn;

        Lent(StandIn standIn) {
            this.standIn = standIn;
        }

        @Override
        EntityManager entities() {
            return standIn.entities();
        }

        @Override
        UserTransaction transaction() {
            return standIn.transaction();
        }

        @Override
        TransactionSynchronizationRegistry registry() {
            return standIn.registry();
        }

        @Override
        DataSource dataSource() {
            return standIn.dataSource();
        }

        /** One that keeps nothing. */
        @Override
        MetricRegistry metrics() {
            return Intercepted.by(
                    MetricRegistry.class,
                    (called, arguments) ->
                            called.getReturnType().isInterface() ? silent(called.getReturnType()) : null);
        }

        private static Object silent(Class<?> metric) {
            return Intercepted.by(metric, (called, arguments) -> null);
        }

        @Override
        OpenTelemetry telemetry() {
            return OpenTelemetry.noop();
        }

        @Override
        ThreadFactory threads() {
            return Executors.defaultThreadFactory();
        }
    }

    private static Settings settings(Map<String, String> some) {
        Map<String, String> all = new HashMap<>(some);
        all.put("PONDER_SECRET_KEYS", World.KEYS);
        return new Settings(all);
    }
}
