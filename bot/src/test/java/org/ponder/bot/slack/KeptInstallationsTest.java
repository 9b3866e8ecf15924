package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.Overheard;
import org.ponder.bot.secrets.Unreadable;
import org.ponder.bot.slack.Installations.Dead;
import org.ponder.bot.slack.LocalSlack.Said;

@ExtendWith(Postgres.Extension.class)
final class KeptInstallationsTest {
    private static final String OTHER_KEY = "newer:ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

    private final Postgres postgres;
    private final SlackWorld world;
    private final String team;
    private final String enterprise;

    KeptInstallationsTest(Postgres postgres) {
        this.postgres = postgres;
        this.world = new SlackWorld(postgres);
        this.team = world.team;
        this.enterprise = world.enterprise;
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private Optional<String> token(Installations installations) {
        return installations.of(team).map(one -> one.token().value());
    }

    @Nested
    final class Looked_up {

        @Test
        void a_workspace_is_found_by_its_team() {
            world.installed(Bodies.granted(team));

            Installation there = new Installation(team, team, "U0BOT", new Token("xoxb-secret-1"));
            assertThat(world.installations.of(team)).contains(there);
            assertThat(world.installations.of("", team)).contains(there);
            assertThat(world.installations.of("T-ANOTHER")).isEmpty();
            assertThat(world.installations.of("", "")).isEmpty();
        }

        @Test
        void a_workspace_of_an_organisation_is_no_installation_of_the_organisation() {
            world.installed(Bodies.grantedForAWhile(enterprise, team));

            assertThat(world.installations.of(enterprise, team)).isPresent();
            assertThat(world.installations.of(enterprise)).isEmpty();
            assertThat(world.installations.of(enterprise, "T-ANOTHER")).isEmpty();
        }

        @Test
        void a_workspace_that_joined_an_organisation_later_is_found_still() {
            world.installed(Bodies.granted(team));

            assertThat(world.installations.of(enterprise, team))
                    .get()
                    .extracting(Installation::workspace)
                    .isEqualTo(team);
        }

        @Test
        void an_organisation_comes_before_its_workspaces() {
            world.installed(Bodies.granted(team));
            world.installed(Bodies.grantedToAll(enterprise, team));

            assertThat(world.installations.of(enterprise, team))
                    .contains(new Installation(enterprise, team, "W0BOT", new Token("xoxb-secret-1")));
            assertThat(world.installations.of(enterprise))
                    .contains(new Installation(enterprise, "", "W0BOT", new Token("xoxb-secret-1")));

            world.clock.advance(Duration.ofHours(1));
            world.installations.dead(enterprise, Dead.UNINSTALLED);
            assertThat(world.installations.of(enterprise, team))
                    .get()
                    .extracting(Installation::workspace)
                    .isEqualTo(team);
        }

        @Test
        void what_another_node_did_is_seen_after_a_minute() {
            world.installed(Bodies.granted(team));
            Installations elsewhere = world.node();
            assertThat(elsewhere.of(team)).isPresent();
            world.clock.advance(Duration.ofMinutes(5));
            assertThat(elsewhere.of(team)).isPresent();

            world.installations.dead(team, Dead.TOKEN_REFUSED);

            assertThat(world.installations.of(team)).isEmpty();
            assertThat(elsewhere.of(team)).isPresent();
            world.clock.advance(Duration.ofMinutes(1));
            assertThat(elsewhere.of(team)).isEmpty();
        }
    }

    @Nested
    final class Dead_ones {

        @Test
        void are_gone_at_once_and_their_tokens_with_them() throws SQLException {
            world.installed(Bodies.grantedForAWhile("", team));
            assertThat(world.installations.of(team)).isPresent();
            world.clock.advance(Duration.ofHours(1));

            try (Overheard log = new Overheard()) {
                world.installations.dead(team, Dead.UNINSTALLED);
                world.installations.dead(team, Dead.TOKEN_REFUSED);

                assertThat(log.text())
                        .containsOnlyOnce("Ponder is installed no more in Slack, in " + team + " (UNINSTALLED)")
                        .contains("/slack/install");
            }
            assertThat(world.installations.of(team)).isEmpty();
            assertThat(postgres.ask(
                            "SELECT dead_why || ' ' || (token IS NULL AND renewing IS NULL AND expires_at IS NULL)"
                                    + " FROM slack_installation WHERE workspace = '" + team + "'"))
                    .containsExactly("UNINSTALLED true");
        }

        @Test
        void live_again_when_they_are_installed_again() {
            world.installed(Bodies.granted(team));
            world.clock.advance(Duration.ofHours(1));
            world.installations.dead(team, Dead.UNINSTALLED);

            world.installed(Bodies.granted(team).replace("xoxb-secret-1", "xoxb-secret-9"));

            assertThat(token(world.installations)).contains("xoxb-secret-9");
        }

        @Test
        void are_not_those_that_were_installed_again_while_the_news_was_on_its_way() {
            world.installed(Bodies.granted(team));
            world.clock.advance(Duration.ofHours(1));
            world.installed(Bodies.granted(team));
            world.clock.advance(Duration.ofMinutes(1));

            world.installations.dead(team, Dead.TOKEN_REFUSED);
            assertThat(world.installations.of(team)).isPresent();

            world.clock.advance(Duration.ofMinutes(1));
            world.installations.dead(team, Dead.TOKEN_REFUSED);
            assertThat(world.installations.of(team)).isEmpty();
        }

        @Test
        void that_were_never_there_are_no_news() {
            world.installations.dead("T-NEVER", Dead.UNINSTALLED);

            assertThat(world.installations.of("T-NEVER")).isEmpty();
        }
    }

    @Nested
    final class Tokens_that_expire {
        private final AtomicInteger number = new AtomicInteger(1);

        /** Each is renewed with what came with the one before, and with nothing else. */
        private void slackRenews() {
            slackRenewsAfter(Duration.ZERO);
        }

        private void slackRenewsAfter(Duration thinking) {
            world.slack.says("oauth.v2.access", asked -> {
                LockSupport.parkNanos(thinking.toNanos());
                boolean next = asked.field("refresh_token").equals("xoxe-1-renewing-" + number.get());
                return next
                        ? Said.ok(Bodies.renewed(team, number.incrementAndGet()))
                        : Said.no("invalid_refresh_token");
            });
        }

        private void installed() {
            world.installed(Bodies.grantedForAWhile("", team));
        }

        @Test
        void are_used_as_long_as_they_are_good() {
            installed();
            slackRenews();
            world.clock.advance(Duration.ofHours(11).plusMinutes(29));

            assertThat(token(world.installations)).contains("xoxe.xoxb-secret-1");
            assertThat(world.slack.asked).isEmpty();
        }

        @Test
        void that_are_used_up_keep_nobody_waiting_who_only_wants_to_be_heard() {
            installed();
            world.clock.advance(Duration.ofHours(13));

            assertThat(world.installations.of("", team)).isPresent();
            assertThat(world.slack.asked).isEmpty();
        }

        @Test
        void are_renewed_half_an_hour_before_again_and_again() {
            installed();
            slackRenews();

            for (int round = 2; round < 5; round++) {
                world.clock.advance(Duration.ofHours(11).plusMinutes(30));
                assertThat(token(world.installations)).contains("xoxe.xoxb-secret-" + round);
                assertThat(token(world.node())).contains("xoxe.xoxb-secret-" + round);
            }
            assertThat(world.slack.asked).hasSize(3);
        }

        @Test
        void are_renewed_once_when_many_ask_on_two_nodes_at_the_same_moment() throws Exception {
            installed();
            slackRenewsAfter(Duration.ofMillis(500));
            world.clock.advance(Duration.ofHours(13));
            List<KeptInstallations> nodes = List.of(world.node(), world.node());
            int each = 3;
            CyclicBarrier together = new CyclicBarrier(nodes.size() * each);
            ExecutorService threads = Executors.newFixedThreadPool(nodes.size() * each);
            try {
                List<Future<Optional<String>>> had = new ArrayList<>();
                for (KeptInstallations node : nodes) {
                    for (int i = 0; i < each; i++) {
                        had.add(threads.submit(() -> {
                            together.await(20, TimeUnit.SECONDS);
                            return token(node);
                        }));
                    }
                }
                for (Future<Optional<String>> one : had) {
                    assertThat(one.get(30, TimeUnit.SECONDS)).contains("xoxe.xoxb-secret-2");
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(world.slack.asked).hasSize(1);
        }

        @Test
        void that_slack_refuses_to_renew_are_the_end_until_somebody_installs_again() {
            installed();
            world.clock.advance(Duration.ofHours(13));
            world.slack.says("oauth.v2.access", Said.no("invalid_refresh_token"));

            try (Overheard log = new Overheard()) {
                assertThat(world.installations.of(team)).isEmpty();
                assertThat(world.installations.of(team)).isEmpty();

                assertThat(log.text())
                        .containsOnlyOnce("(invalid_refresh_token)")
                        .contains("/slack/install")
                        .doesNotContain("renewing-1", "secret-1");
            }
            assertThat(world.slack.asked).hasSize(1);
        }

        @Test
        void are_not_lost_to_a_mistake_in_our_own_configuration() {
            installed();
            world.clock.advance(Duration.ofHours(13));
            world.slack.says("oauth.v2.access", Said.no("bad_client_secret"));
            try (Overheard log = new Overheard()) {
                troubled();
                assertThat(log.text()).contains("PONDER_SLACK_CLIENT_SECRET");
            }

            world.clock.advance(Duration.ofMinutes(1));
            slackRenews();
            assertThat(token(world.installations)).contains("xoxe.xoxb-secret-2");
        }

        @Test
        void are_used_on_while_slack_is_in_trouble_and_slack_is_asked_once_a_minute() {
            installed();
            world.clock.advance(Duration.ofHours(11).plusMinutes(31));
            world.slack.says("oauth.v2.access", Said.nothing());

            for (int i = 0; i < 3; i++) {
                assertThat(token(world.installations)).contains("xoxe.xoxb-secret-1");
            }
            assertThat(world.slack.asked).hasSize(1);

            world.clock.advance(Duration.ofMinutes(30));
            troubled();
            troubled();
            assertThat(world.slack.asked).hasSize(2);
        }

        /** Slack took what it was asked with, and its answer never came: the next try is refused, and only that ends it. */
        @Test
        void are_lost_with_an_answer_that_is_lost() {
            installed();
            world.clock.advance(Duration.ofHours(11).plusMinutes(31));
            world.slack.says("oauth.v2.access", asked -> {
                number.incrementAndGet();
                return Said.nothing();
            });
            assertThat(token(world.installations)).contains("xoxe.xoxb-secret-1");

            slackRenews();
            world.clock.advance(Duration.ofMinutes(1));
            assertThat(world.installations.of(team)).isEmpty();
        }

        @Test
        void are_not_lost_when_the_database_is_gone_just_then() throws SQLException {
            installed();
            slackRenews();
            world.clock.advance(Duration.ofHours(13));
            postgres.execute(
                    "ALTER TABLE slack_installation ADD CONSTRAINT gone CHECK (expires_at < '2026-11-24T00:00:00Z')");
            try {
                assertThatThrownBy(() -> world.installations.of(team)).isInstanceOf(RuntimeException.class);
            } finally {
                postgres.execute("ALTER TABLE slack_installation DROP CONSTRAINT gone");
            }

            assertThat(token(world.installations)).contains("xoxe.xoxb-secret-2");
            assertThat(world.slack.asked).hasSize(1);
        }

        private void troubled() {
            assertThatThrownBy(() -> world.installations.of(team))
                    .asInstanceOf(type(ChannelFailure.class))
                    .extracting(ChannelFailure::kind)
                    .isEqualTo(ChannelFailure.Kind.NOT_SENT);
        }
    }

    @Nested
    final class In_the_database {

        @Test
        void no_token_can_be_read() throws SQLException {
            world.installed(Bodies.grantedForAWhile("", team));

            String row = String.join(
                    " ", postgres.ask("SELECT s::text FROM slack_installation s WHERE workspace = '" + team + "'"));
            assertThat(row).contains("A0APP", "U0BOT", "U0ADA", "chat:write").doesNotContain("secret-1", "renewing-1");
        }

        @Test
        void a_token_belongs_to_its_row() throws SQLException {
            world.installed(Bodies.granted(team));
            world.installed(Bodies.granted(team + "X").replace("xoxb-secret-1", "xoxb-secret-2"));
            postgres.execute(
                    "UPDATE slack_installation SET token = (SELECT token FROM slack_installation WHERE workspace = '"
                            + team + "X') WHERE workspace = '" + team + "'");

            try (Overheard log = new Overheard()) {
                assertThatThrownBy(() -> world.node().of(team))
                        .asInstanceOf(type(ChannelFailure.class))
                        .extracting(ChannelFailure::kind)
                        .isEqualTo(ChannelFailure.Kind.NOT_SENT);
                world.work.run(
                        () -> world.grants(OTHER_KEY + "," + SlackWorld.KEYS).hideAnew());

                assertThat(log.text())
                        .contains("slack_installation.token of " + team + " is not what Ponder wrote there");
            }
        }

        @Test
        void tokens_are_hidden_anew_with_a_newer_key_and_the_older_one_can_go() {
            world.installed(Bodies.grantedForAWhile("", team));
            assertThatThrownBy(() -> tokenWith(OTHER_KEY))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("“test”");

            world.work.run(() -> world.grants(OTHER_KEY + "," + SlackWorld.KEYS).hideAnew());

            assertThat(tokenWith(OTHER_KEY)).contains("xoxe.xoxb-secret-1");
        }

        private Optional<String> tokenWith(String keys) {
            return world.work
                    .run(() -> world.grants(keys).living(team))
                    .map(grant -> grant.tokens().bot().value());
        }
    }
}
