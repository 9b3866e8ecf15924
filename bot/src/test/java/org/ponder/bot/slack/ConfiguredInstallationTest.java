package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.SignIn;
import org.ponder.bot.sample.Overheard;
import org.ponder.bot.slack.Installations.Dead;
import org.ponder.bot.slack.LocalSlack.Said;
import org.ponder.domain.memory.SettableClock;

final class ConfiguredInstallationTest {
    private static final Token TOKEN = new Token("xoxb-hush");

    private final LocalSlack slack = new LocalSlack();
    private final SlackSdk sdk = new SlackSdk(slack.cloud().api());
    private final SettableClock clock = new SettableClock(SlackWorld.MONDAY);
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ConfiguredInstallation installation = new ConfiguredInstallation(sdk, TOKEN, clock, executor);

    @AfterEach
    void stop() {
        executor.shutdownNow();
        sdk.close();
        slack.close();
    }

    @Nested
    final class In_a_workspace {

        @BeforeEach
        void it_is_installed() {
            slack.says("auth.test", Said.ok(Bodies.whoami("T1", "", false)));
        }

        @Test
        void it_is_found_by_the_team_and_by_nothing_else() {
            assertThat(installation.of("T1")).contains(new Installation("T1", "T1", "U0BOT", TOKEN));
            assertThat(installation.of("", "T1")).contains(new Installation("T1", "T1", "U0BOT", TOKEN));
            assertThat(installation.of("E1", "T1")).isPresent();
            assertThat(installation.of("T2")).isEmpty();
            assertThat(installation.of("E1", "T2")).isEmpty();
            assertThat(installation.of("", "")).isEmpty();
        }

        @Test
        void slack_is_asked_once_with_the_token() {
            installation.of("T1");
            clock.advance(Duration.ofDays(30));
            installation.of("", "T1");

            assertThat(slack.asked)
                    .singleElement()
                    .isEqualTo(new LocalSlack.Asked("auth.test", "Bearer xoxb-hush", Map.of()));
        }

        @Test
        void that_belongs_to_an_organisation_the_team_is_the_key_nevertheless() {
            slack.says("auth.test", Said.ok(Bodies.whoami("T1", "E1", false)));

            assertThat(installation.of("E1", "T1")).contains(new Installation("T1", "T1", "U0BOT", TOKEN));
            assertThat(installation.of("E1", "T2")).isEmpty();
            assertThat(installation.of("E1")).isEmpty();
        }
    }

    @Test
    void in_all_of_an_organisation_every_team_of_it_is_served_under_one_key() {
        slack.says("auth.test", Said.ok(Bodies.whoami("T1", "E1", true)));

        assertThat(installation.of("E1", "T2")).contains(new Installation("E1", "T2", "U0BOT", TOKEN));
        assertThat(installation.of("E1")).contains(new Installation("E1", "", "U0BOT", TOKEN));
        assertThat(installation.of("T1")).isEmpty();
        assertThat(installation.of("E2", "T1")).isEmpty();
    }

    @Test
    void how_it_went_is_known_without_asking_again() {
        assertThat(installation.signIn()).isEqualTo(SignIn.NOT_TRIED);
        slack.says("auth.test", Said.status(503));
        assertThatThrownBy(() -> installation.of("T1")).isInstanceOf(ChannelFailure.class);
        assertThat(installation.signIn()).isEqualTo(SignIn.NO_ANSWER);

        slack.says("auth.test", Said.no("token_revoked"));
        clock.advance(Duration.ofSeconds(5));
        assertThat(installation.of("T1")).isEmpty();
        assertThat(installation.signIn()).isEqualTo(SignIn.REFUSED);

        slack.says("auth.test", Said.ok(Bodies.whoami("T1", "", false)));
        clock.advance(Duration.ofMinutes(10));
        assertThat(installation.of("T1")).isPresent();
        assertThat(installation.signIn()).isEqualTo(SignIn.WORKS);
        assertThat(slack.asked).hasSize(3);
    }

    @Nested
    final class At_the_start {

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void slack_is_asked_once_and_what_the_app_may_not_do_is_said(boolean lacks) {
            String given = lacks ? "chat:write,commands" : String.join(",", Scopes.NEEDED) + ",more:read";
            slack.says("auth.test", told(given));
            try (Overheard log = new Overheard()) {
                installation.begin();
                assertThat(installation.of("T1")).isPresent();

                assertThat(log.text().contains("lacks these scopes: app_mentions:read, channels:read"))
                        .isEqualTo(lacks);
                assertThat(log.text()).doesNotContain("chat:write");
            }
            assertThat(slack.asked).hasSize(1);
        }

        @Test
        void slack_that_cannot_be_reached_is_told_of_and_asked_again() {
            slack.says("auth.test", Said.status(503));
            try (Overheard log = new Overheard()) {
                installation.begin();
                assertThatThrownBy(() -> installation.of("T1")).isInstanceOf(ChannelFailure.class);

                assertThat(log.text())
                        .contains("PONDER_SLACK_TOKEN", "whether this server reaches " + slack.api())
                        .doesNotContain("hush");
            }
            slack.says("auth.test", told(""));
            clock.advance(Duration.ofSeconds(5));
            assertThat(installation.of("T1")).isPresent();
        }

        private Said told(String scopes) {
            return new Said(200, Bodies.whoami("T1", "", false), Map.of("X-OAuth-Scopes", scopes));
        }
    }

    @Nested
    final class A_token_that_slack_refuses {

        @ParameterizedTest
        @ValueSource(strings = {"invalid_auth", "account_inactive", "token_revoked", "not_allowed_token_type"})
        void is_left_alone_for_a_while_and_an_administrator_is_told_what_to_do(String error) {
            slack.says("auth.test", Said.no(error));
            try (Overheard log = new Overheard()) {
                assertThat(installation.of("T1")).isEmpty();
                assertThat(installation.of("", "T1")).isEmpty();

                assertThat(log.text())
                        .containsOnlyOnce("Slack refuses the token in PONDER_SLACK_TOKEN (" + error + ")")
                        .contains("OAuth & Permissions", "within 10 minutes")
                        .doesNotContain("hush");
            }
            assertThat(slack.asked).hasSize(1);
        }

        @Test
        void is_tried_again_and_found_good() {
            slack.says("auth.test", Said.no("account_inactive"));
            assertThat(installation.of("T1")).isEmpty();
            slack.says("auth.test", Said.ok(Bodies.whoami("T1", "", false)));

            clock.advance(Duration.ofMinutes(10).minusSeconds(1));
            assertThat(installation.of("T1")).isEmpty();
            clock.advance(Duration.ofSeconds(1));
            assertThat(installation.of("T1")).isPresent();
        }

        @Test
        void is_known_at_once_to_everybody_when_one_has_heard_of_it() {
            slack.says("auth.test", Said.ok(Bodies.whoami("T1", "", false)));
            assertThat(installation.of("T1")).isPresent();

            installation.dead("T2", Dead.TOKEN_REFUSED);
            assertThat(installation.of("T1")).isPresent();
            installation.dead("T1", Dead.UNINSTALLED);
            assertThat(installation.of("T1")).isEmpty();
            assertThat(slack.asked).hasSize(1);
        }
    }

    @Nested
    final class While_slack_cannot_be_asked {

        @Test
        void that_may_be_tried_again_and_slack_is_not_asked_by_everybody() {
            slack.says("auth.test", new Said(503, "<html>hush</html>", Map.of()));

            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> installation.of("T1"))
                        .asInstanceOf(type(ChannelFailure.class))
                        .satisfies(e -> assertThat(e.kind()).isEqualTo(ChannelFailure.Kind.NOT_SENT))
                        .satisfies(e -> assertThat(e.waitAtLeast()).isEqualTo(Duration.ofSeconds(5)))
                        .satisfies(
                                e -> assertThat(e).hasMessageContaining("503").hasMessageNotContaining("hush"));
            }
            assertThat(slack.asked).hasSize(1);

            slack.says("auth.test", Said.ok(Bodies.whoami("T1", "", false)));
            clock.advance(Duration.ofSeconds(5));
            assertThat(installation.of("T1")).isPresent();
        }

        @Test
        void whoever_speaks_to_us_is_told_in_time_to_say_it_again() throws InterruptedException {
            CountDownLatch over = new CountDownLatch(1);
            slack.says("auth.test", asked -> held(over));
            try {
                long began = System.nanoTime();
                assertThatThrownBy(() -> installation.of("", "T1")).isInstanceOf(ChannelFailure.class);

                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2500));
            } finally {
                over.countDown();
            }
            assertThat(installation.of("T1")).isPresent();
            assertThat(installation.of("", "T1")).isPresent();
            assertThat(slack.asked).hasSize(1);
        }

        private Said held(CountDownLatch over) {
            try {
                over.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return Said.ok(Bodies.whoami("T1", "", false));
        }

        @Test
        void the_wait_is_what_slack_says_it_is() {
            slack.says(
                    "auth.test",
                    new Said(429, "{\"ok\":false,\"error\":\"ratelimited\"}", Map.of("Retry-After", "30")));

            assertThatThrownBy(() -> installation.of("T1"))
                    .asInstanceOf(type(ChannelFailure.class))
                    .satisfies(e -> assertThat(e.waitAtLeast()).isEqualTo(Duration.ofSeconds(30)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"not json", "", "[]", "{\"ok\":false,\"error\":\"internal_error\"}"})
        void an_answer_that_says_nothing_is_trouble_and_no_refusal(String body) {
            slack.says("auth.test", Said.ok(body));

            assertThatThrownBy(() -> installation.of("T1")).isInstanceOf(ChannelFailure.class);
        }

        @Test
        void an_answer_that_never_comes_is_trouble_too() {
            slack.says("auth.test", Said.nothing());

            assertThatThrownBy(() -> installation.of("T1")).isInstanceOf(ChannelFailure.class);
        }
    }
}
