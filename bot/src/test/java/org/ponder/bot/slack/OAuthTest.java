package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.slack.LocalSlack.Said;
import org.ponder.domain.memory.SettableClock;

final class OAuthTest {
    private final LocalSlack slack = new LocalSlack();
    private final SlackSdk sdk = new SlackSdk(slack.cloud().api());
    private final SlackClient client =
            new SlackClient("123.456", new Token("client-secret"), URI.create("https://ponder.example.org"));
    private final OAuth oauth = new OAuth(sdk, client, new SettableClock(SlackWorld.MONDAY));

    @AfterEach
    void stop() {
        sdk.close();
        slack.close();
    }

    @Nested
    final class A_code {

        @Test
        void is_exchanged_with_the_secret_where_no_log_shows_it() {
            slack.says("oauth.v2.access", Said.ok(Bodies.granted("T1")));

            oauth.exchanged("a-code");

            LocalSlack.Asked asked = slack.asked.get(0);
            assertThat(asked.authorization())
                    .isEqualTo("Basic " + Base64.getEncoder().encodeToString("123.456:client-secret".getBytes(UTF_8)));
            assertThat(asked.form())
                    .containsEntry("code", "a-code")
                    .containsEntry("redirect_uri", "https://ponder.example.org/slack/installed")
                    .doesNotContainKeys("client_secret", "refresh_token");
        }

        @Test
        void brings_a_token_that_lasts() {
            slack.says("oauth.v2.access", Said.ok(Bodies.granted("T1", "chat:write, commands")));

            assertThat(oauth.exchanged("a-code"))
                    .isEqualTo(new Grant(
                            new Site("", "T1"),
                            new BotUser("A0APP", "U0BOT", Set.of("chat:write", "commands")),
                            Tokens.lasting(new Token("xoxb-secret-1")),
                            "U0ADA"));
        }

        @Test
        void brings_a_pair_where_tokens_expire_and_nothing_of_the_person_who_installs() {
            slack.says("oauth.v2.access", Said.ok(Bodies.grantedForAWhile("E1", "T1")));

            Grant grant = oauth.exchanged("a-code");

            assertThat(grant.site()).isEqualTo(new Site("E1", "T1"));
            assertThat(grant.tokens())
                    .isEqualTo(new Tokens(
                            new Token("xoxe.xoxb-secret-1"),
                            new Token("xoxe-1-renewing-1"),
                            SlackWorld.MONDAY.plus(Duration.ofHours(12))));
        }

        @Test
        void for_an_organisation_belongs_to_no_team_even_if_slack_names_one() {
            for (String team : new String[] {"", "T1"}) {
                slack.says("oauth.v2.access", Said.ok(Bodies.grantedToAll("E1", team)));

                assertThat(oauth.exchanged("a-code").site()).isEqualTo(new Site("E1", ""));
            }
        }

        @Test
        void that_brings_no_token_for_a_bot_brings_nothing() {
            slack.says("oauth.v2.access", Said.ok(Bodies.grantedToAPerson()));
            refused("no_bot_token");

            slack.says("oauth.v2.access", Said.ok(Bodies.granted("T1").replace("\"bot_user_id\":\"U0BOT\",", "")));
            refused("no_bot_token");
        }

        @Test
        void that_belongs_nowhere_brings_nothing() {
            slack.says("oauth.v2.access", Said.ok(Bodies.granted("")));
            refused("no_workspace");

            slack.says("oauth.v2.access", Said.ok(Bodies.grantedToAll("", "T1")));
            refused("no_workspace");
        }

        @Test
        void that_slack_does_not_know_is_refused() {
            slack.says("oauth.v2.access", Said.no("invalid_code"));
            refused("invalid_code");

            slack.says("oauth.v2.access", new Said(400, "{\"ok\":false,\"error\":\"invalid_code\"}", Map.of()));
            refused("invalid_code");
        }

        @Test
        void is_not_sent_twice_where_slack_is_in_trouble() {
            slack.says("oauth.v2.access", Said.nothing());

            assertThatThrownBy(() -> oauth.exchanged("a-code")).isInstanceOf(ChannelFailure.class);
            assertThat(slack.asked).hasSize(1);
        }

        private void refused(String error) {
            assertThatThrownBy(() -> oauth.exchanged("a-code"))
                    .asInstanceOf(type(SlackRefusal.class))
                    .extracting(SlackRefusal::error)
                    .isEqualTo(error);
        }
    }

    @Test
    void a_pair_is_renewed_with_what_it_came_with() {
        slack.says("oauth.v2.access", Said.ok(Bodies.renewed("T1", 2)));

        assertThat(oauth.renewed(new Token("xoxe-1-renewing-1")).renewing()).isEqualTo(new Token("xoxe-1-renewing-2"));

        assertThat(slack.asked.get(0).form())
                .containsEntry("grant_type", "refresh_token")
                .containsEntry("refresh_token", "xoxe-1-renewing-1")
                .doesNotContainKeys("code", "redirect_uri");
    }

    @Test
    void no_text_of_what_is_secret_shows_it() {
        slack.says("oauth.v2.access", Said.ok(Bodies.grantedForAWhile("E1", "T1")));

        assertThat(oauth.exchanged("a-code") + " " + client).doesNotContain("secret-1", "renewing-1", "client-secret");
    }
}
