package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Found;
import org.ponder.bot.slack.LocalSlack.Said;

class SlackCheckTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private final LocalSlack slack = new LocalSlack();
    private final SlackSdk sdk = new SlackSdk(slack.cloud().api());

    @AfterEach
    void stop() {
        sdk.close();
        slack.close();
    }

    private List<Found> look(SlackIngress ingress) {
        SlackSettings settings = new SlackSettings(slack.cloud(), ingress, new Token("xoxb-hush"), SlackClient.NONE);
        return new SlackCheck(settings, sdk).look();
    }

    private List<Found> look() {
        return look(new SlackIngress(List.of(new Token(SECRET)), Token.NONE));
    }

    private void isInstalledWith(String scopes) {
        slack.says("auth.test", new Said(200, Bodies.whoami("T1", "", false), Map.of("X-OAuth-Scopes", scopes)));
    }

    private static String wrong(List<Found> found) {
        return found.stream().filter(one -> !one.isWell()).map(Found::line).collect(Collectors.joining("\n"));
    }

    @Test
    void all_is_well_where_it_is() {
        isInstalledWith(String.join(",", Scopes.NEEDED));

        assertThat(look()).hasSize(3).allMatch(Found::isWell);
    }

    @Test
    void scopes_that_are_lacking_are_named_with_where_to_add_them() {
        isInstalledWith("chat:write,commands");

        assertThat(wrong(look())).contains("lacks app_mentions:read, channels:read", "OAuth & Permissions");
    }

    @Test
    void a_token_that_is_refused_comes_with_how_to_mend_it_and_is_not_shown() {
        slack.says("auth.test", Said.no("invalid_auth"));

        assertThat(wrong(look())).contains("invalid_auth", "PONDER_SLACK_TOKEN").doesNotContain("hush", SECRET);
    }

    @Test
    void a_slack_that_cannot_be_reached_is_another_thing() {
        slack.says("auth.test", Said.status(503));

        assertThat(wrong(look())).contains("127.0.0.1 gives no answer").doesNotContain("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xoxb-1234567890-1234567890", "the signing secret of ours", "short"})
    void what_is_no_signing_secret_is_told_from_one_and_is_not_shown(String other) {
        isInstalledWith(String.join(",", Scopes.NEEDED));

        assertThat(wrong(look(new SlackIngress(List.of(new Token(other)), Token.NONE))))
                .contains("PONDER_SLACK_SIGNING_SECRETS")
                .doesNotContain(other);
    }

    @Test
    void a_connection_for_socket_mode_is_asked_for_and_not_opened() {
        isInstalledWith(String.join(",", Scopes.NEEDED));
        slack.says("apps.connections.open", Said.ok("{\"ok\":true,\"url\":\"wss://127.0.0.1:1/link\"}"));

        assertThat(look(new SlackIngress(List.of(), new Token("xapp-hush"))))
                .hasSize(3)
                .allMatch(Found::isWell);
    }

    @Test
    void an_app_token_that_is_refused_comes_with_how_to_mend_it() {
        isInstalledWith(String.join(",", Scopes.NEEDED));
        slack.says("apps.connections.open", Said.no("invalid_auth"));

        assertThat(wrong(look(new SlackIngress(List.of(), new Token("xapp-hush")))))
                .contains("PONDER_SLACK_APP_TOKEN", "connections:write")
                .doesNotContain("hush");
    }
}
