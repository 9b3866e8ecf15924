package org.ponder.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.Overheard;
import org.ponder.bot.slack.Bodies;
import org.ponder.bot.slack.InstallHtml;
import org.ponder.bot.slack.LocalSlack.Said;
import org.ponder.bot.slack.Scopes;
import org.ponder.bot.slack.SlackWorld;

/** A browser that installs the app, with a Slack that sends it back. */
@ExtendWith(Postgres.Extension.class)
final class SlackPagesTest {
    private static final String CODE = "4724469134.4644010092847.232b4e6d82c333b475fc30f5f5a341d2";
    private static final String COOKIE = "__Host-ponder-slack-install=";

    private final Postgres postgres;
    private final SlackWorld world;
    private final LocalTomcat server;
    private final Overheard log = new Overheard();
    private final HttpClient browser =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    SlackPagesTest(Postgres postgres, @TempDir Path home) throws LifecycleException {
        this.postgres = postgres;
        this.world = new SlackWorld(postgres);
        InstallHtml html = new InstallHtml(TemplateEngine.createPrecompiled(ContentType.Html), world.settings);
        this.server = new LocalTomcat(new SlackPages(world.installing(), html), SlackPages.PATHS, home, 0);
    }

    @AfterEach
    void stop() throws LifecycleException {
        server.close();
        world.close();
        log.close();
    }

    @Nested
    final class Going_to_slack {

        @Test
        void a_browser_is_sent_with_what_slack_has_to_know() throws Exception {
            HttpResponse<String> answer = get("/slack/install", "");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(location(answer)).startsWith(world.settings.cloud().authorize() + "?");
            assertThat(query(answer))
                    .containsEntry("client_id", "123.456")
                    .containsEntry("scope", String.join(",", Scopes.NEEDED))
                    .containsEntry("redirect_uri", "https://ponder.example.org/slack/installed")
                    .containsOnlyKeys("client_id", "scope", "redirect_uri", "state");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }

        @Test
        void it_keeps_the_state_in_a_cookie_that_is_for_nobody_else() throws Exception {
            HttpResponse<String> answer = get("/slack/install", "");

            assertThat(answer.headers().firstValue("Set-Cookie"))
                    .contains(COOKIE + query(answer).get("state")
                            + "; Max-Age=600; Path=/; Secure; HttpOnly; SameSite=Lax");
        }

        @Test
        void whatever_host_was_asked_for_slack_sends_it_back_to_our_own_address() throws Exception {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/slack/install"))
                    .header("X-Forwarded-Host", "evil.example")
                    .GET());

            assertThat(answer.headers().map().toString()).doesNotContain("evil.example", "127.0.0.1:" + server.port());
        }
    }

    @Test
    void what_a_page_needs_to_look_well_is_there_and_holds_nothing_of_anybody() throws Exception {
        HttpResponse<String> answer = get("/slack/installed.css", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/css;charset=UTF-8");
        assertThat(answer.body()).contains("main {");
        assertThat(back(state(), "error=access_denied").body()).contains("href=\"/slack/installed.css\"");
    }

    @Nested
    final class Coming_back {

        @Test
        void with_a_code_the_app_is_installed_and_the_page_says_what_to_do_next() throws Exception {
            slackSays(Bodies.granted(world.team));

            HttpResponse<String> page = back(state(), "code=" + CODE);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Ponder is installed", "/invite @Ponder")
                    .doesNotContain("Begin once more");
            assertThat(world.installations.of(world.team)).isPresent();
            assertThat(world.slack.asked)
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.field("code")).isEqualTo(CODE));
        }

        @Test
        void from_an_organisation_the_app_is_installed_in_all_of_it() throws Exception {
            slackSays(Bodies.grantedToAll(world.enterprise, world.team));

            HttpResponse<String> page = back(state(), "code=" + CODE);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("an administrator of it now adds Ponder to the workspaces");
            assertThat(world.installations.of(world.enterprise, "T-ANY")).isPresent();
            assertThat(world.installations.of(world.team)).isEmpty();
        }

        @Test
        void the_cookie_is_given_back_whatever_came_of_it() throws Exception {
            for (String query : new String[] {"code=" + CODE, "error=access_denied", ""}) {
                assertThat(back(state(), query).headers().firstValue("Set-Cookie"))
                        .contains(COOKIE + "; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
            }
        }

        @Test
        void a_second_time_is_refused() throws Exception {
            slackSays(Bodies.granted(world.team));
            String state = state();
            back(state, "code=" + CODE);

            HttpResponse<String> again = back(state, "code=" + CODE);

            refused(again, 400, "Please begin once more");
            assertThat(world.slack.asked).hasSize(1);
        }

        @Test
        void in_another_browser_it_is_refused() throws Exception {
            slackSays(Bodies.granted(world.team));
            String state = state();

            refused(get("/slack/installed?state=" + state + "&code=" + CODE, ""), 400, "was begun in this browser");
            refused(
                    get("/slack/installed?state=" + state + "&code=" + CODE, state()),
                    400,
                    "was begun in this browser");
            refused(get("/slack/installed?state=made-up&code=" + CODE, "made-up"), 400, "was begun in this browser");
            refused(get("/slack/installed?code=" + CODE, state), 400, "was begun in this browser");
            assertThat(world.slack.asked).isEmpty();
        }

        @Test
        void after_ten_minutes_it_is_refused() throws Exception {
            slackSays(Bodies.granted(world.team));
            String state = state();
            world.clock.advance(Duration.ofMinutes(10));

            refused(back(state, "code=" + CODE), 400, "within the last ten minutes");
        }

        @Test
        void with_a_no_they_are_told_kindly_that_nothing_was_changed() throws Exception {
            refused(
                    back(state(), "error=access_denied"),
                    403,
                    "You chose not to let Ponder in, and nothing was changed.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "error=invalid_scope", "error=%3Cscript%3E&code=x", "code="})
        void with_anything_else_than_a_code_slack_is_not_asked(String query) throws Exception {
            HttpResponse<String> page = back(state(), query);

            refused(page, 502, "Slack did not let Ponder in");
            assertThat(page.body() + log.text()).doesNotContain("<script");
            assertThat(world.slack.asked).isEmpty();
        }

        @Test
        void with_too_little_allowed_they_are_told_what_was_missing_and_nothing_is_kept() throws Exception {
            slackSays(Bodies.granted(world.team, "chat:write,im:write,im:history,commands,users:read,team:read"));

            HttpResponse<String> page = back(state(), "code=" + CODE);

            refused(
                    page,
                    403,
                    "Ponder was not allowed: app_mentions:read, channels:read, files:read, groups:read, usergroups:read.");
            assertThat(world.installations.of(world.team)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"invalid_code", "bad_client_secret", "bad_redirect_uri"})
        void with_a_code_that_slack_refuses_the_reason_is_in_the_log(String error) throws Exception {
            world.slack.says("oauth.v2.access", Said.no(error));

            refused(back(state(), "code=" + CODE), 502, "Slack did not let Ponder in");
            assertThat(log.text()).contains("(" + error + ")", "https://ponder.example.org/slack/installed");
        }

        @Test
        void while_slack_is_in_trouble_they_are_asked_to_come_again() throws Exception {
            world.slack.says("oauth.v2.access", new Said(503, "<html>", Map.of()));

            refused(back(state(), "code=" + CODE), 502, "Slack did not answer");
        }

        @Test
        void while_we_are_in_trouble_ourselves_they_are_told_so() throws Exception {
            slackSays(Bodies.granted(world.team));
            String state = state();
            postgres.execute("ALTER TABLE slack_installation RENAME TO slack_installation_gone");
            try {
                refused(back(state, "code=" + CODE), 500, "Something went wrong on our side");
            } finally {
                postgres.execute("ALTER TABLE slack_installation_gone RENAME TO slack_installation");
            }
        }

        private void slackSays(String body) {
            world.slack.says("oauth.v2.access", Said.ok(body));
        }
    }

    @Nested
    final class Every_page {

        @Test
        void runs_nothing_loads_its_style_alone_and_is_kept_by_nobody() throws Exception {
            HttpResponse<String> page = back(state(), "error=access_denied");

            assertThat(page.body())
                    .startsWith("<!DOCTYPE html>")
                    .containsOnlyOnce("<link")
                    .doesNotContain("<script", "<img", "style=");
            assertThat(page.headers().map())
                    .hasEntrySatisfying(
                            "content-security-policy",
                            policy ->
                                    assertThat(policy.get(0)).contains("default-src 'none'", "frame-ancestors 'none'"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("strict-transport-security", List.of("max-age=31536000"));
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        }

        @ParameterizedTest
        @CsvSource({"POST, /slack/install", "POST, /slack/installed", "PUT, /slack/install", "HEAD, /slack/install"})
        void is_for_reading_only(String method, String path) throws Exception {
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(at(path)).method(method, BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET");
        }
    }

    private void refused(HttpResponse<String> page, int status, String sentence) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body())
                .contains(sentence, "Begin once more", "href=\"https://ponder.example.org/slack/install\"")
                .doesNotContain(CODE, "xoxb");
        assertThat(log.text()).doesNotContain(CODE, "xoxb", "client-secret");
    }

    private String state() throws Exception {
        return query(get("/slack/install", "")).getOrDefault("state", "");
    }

    private HttpResponse<String> back(String state, String query) throws Exception {
        return get("/slack/installed?" + query + "&state=" + state, state);
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return send(HttpRequest.newBuilder(at(path)).header("Cookie", "other=1; " + COOKIE + cookie));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static Map<String, String> query(HttpResponse<String> answer) {
        return Arrays.stream(location(answer).split("\\?", 2)[1].split("&"))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> URLDecoder.decode(one[1], UTF_8)));
    }
}
