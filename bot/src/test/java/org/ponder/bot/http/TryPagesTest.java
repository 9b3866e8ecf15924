package org.ponder.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.web.PretendTryOut;
import org.ponder.dialogs.Heard;

class TryPagesTest {
    private final PretendTryOut world = new PretendTryOut();
    private final HttpClient browser =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private LocalTomcat server;

    TryPagesTest(@TempDir Path home) throws LifecycleException {
        server = new LocalTomcat(new TryPages(world.tryOut, true), TryPages.PATHS, home, 0);
    }

    @AfterEach
    void stop() throws LifecycleException {
        server.close();
    }

    @Nested
    class pages {

        @Test
        void show_fifteen_people_to_be() throws Exception {
            assertThat(get("/").body().split("class=\"person\"", -1)).hasSize(16);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/as/amara-osei", "/as/nobody", "/try/try.css"})
        void load_nothing_but_our_own_and_are_framed_by_nobody(String path) throws Exception {
            HttpResponse<String> page = get(path);

            assertThat(header(page, "Content-Security-Policy"))
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(page.body()).doesNotContain("style=\"", "onclick", "<script>");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/as/nobody",
                    "/as/",
                    "/as/amara-osei/say",
                    "/as/amara-osei/x/y",
                    "/others",
                    "/try/",
                    "/try/answers"
                })
        void say_kindly_that_there_is_nothing(String path) throws Exception {
            HttpResponse<String> page = get(path);

            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("<h1>There is nothing here</h1>");
        }

        @Test
        void show_what_went_wrong_to_nobody() throws Exception {
            HttpResponse<String> page = post("/as/amara-osei/say", said("boom"));

            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(page.body()).contains("Something went wrong on our side").doesNotContain("boom", "Exception");
        }
    }

    @Nested
    class another_method {

        @Test
        void than_to_read_or_to_post_is_refused_with_those_that_are_allowed() throws Exception {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/")).DELETE());

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, POST");
        }

        @Test
        void to_look_without_a_body_is_answered_like_reading() throws Exception {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/")).method("HEAD", BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Nested
    class forms {

        @Test
        void lead_back_to_the_page_that_shows_what_came_of_them() throws Exception {
            HttpResponse<String> answer = post("/as/amara-osei/say?show=chat&beside=board", said("Ł’Hôpital 👩🏽‍🏫"));

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(header(answer, "Location")).isEqualTo("/as/amara-osei?show=chat&beside=board#newest");
            assertThat(get("/as/amara-osei").body()).contains("What would you like to do?");
            assertThat(world.turns.came)
                    .extracting(Inbound::event)
                    .containsExactly(new Event.Spoke(new Heard.Typed("Ł’Hôpital 👩🏽‍🏫")));
        }

        @Test
        void take_the_text_of_a_file_in_the_place_of_what_its_field_holds() throws Exception {
            String calendar = "BEGIN:VCALENDAR\nSUMMARY:Été 🍂\nEND:VCALENDAR\n";
            HttpResponse<String> answer = inParts(calendar + "\0");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(((Event.Spoke) world.turns.came.get(0).event()).heard().texts())
                    .containsExactly(calendar);
        }

        @Test
        void take_little_of_a_file_that_is_no_calendar() throws Exception {
            assertThat(inParts("x".repeat(100_000)).statusCode()).isEqualTo(303);
            assertThat(((Event.Spoke) world.turns.came.get(0).event()).heard().texts())
                    .containsExactly("x".repeat(20_000));
        }

        @Test
        void keep_what_was_typed_where_no_file_was_chosen() throws Exception {
            assertThat(inParts("").statusCode()).isEqualTo(303);
            assertThat(((Event.Spoke) world.turns.came.get(0).event()).heard().texts())
                    .containsExactly("typed");
        }

        @Test
        void are_refused_with_more_than_may_be_sent_at_once() throws Exception {
            HttpResponse<String> answer = inParts("x".repeat(5 << 20));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("That did not arrive whole");
            assertThat(world.turns.came).isEmpty();
        }

        private HttpResponse<String> inParts(String file) throws Exception {
            String body = part("delivery", UUID.randomUUID().toString())
                    + part("conversation", "amara-osei")
                    + part("field.dates", "typed")
                    + part("file.dates\"; filename=\"terms.ics", file)
                    + "--between--\r\n";
            return send(HttpRequest.newBuilder(at("/as/amara-osei/press"))
                    .header("Content-Type", "multipart/form-data; boundary=between")
                    .header("Origin", at("").toString())
                    .POST(BodyPublishers.ofString(body)));
        }

        private String part(String name, String value) {
            return "--between\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
        }

        @Test
        void open_a_round_and_let_the_others_answer() throws Exception {
            post("/as/amara-osei/say", said("start a round"));
            HttpResponse<String> pressed = post(
                    "/as/amara-osei/press",
                    "conversation=amara-osei&choice=open:x&field.why=&nonce=" + nonce("amara-osei") + delivery());
            HttpResponse<String> others = post("/others", "person=amara-osei");

            assertThat(pressed.statusCode()).isEqualTo(303);
            assertThat(header(others, "Location")).isEqualTo("/as/amara-osei?note=answered");
            assertThat(get("/as/amara-osei?note=answered").body()).contains("The others have answered");
            assertThat(world.turns.sent().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(14);
        }

        @Test
        void start_over() throws Exception {
            assertThat(header(post("/again", ""), "Location")).isEqualTo("/?note=fresh");
        }

        @Test
        void are_refused_without_their_mark() throws Exception {
            assertThat(post("/as/amara-osei/say", "text=help").statusCode()).isEqualTo(400);
            assertThat(world.turns.came).isEmpty();
        }

        @Test
        void are_refused_with_ids_that_are_none_of_ours_however_long() throws Exception {
            String endless = "elephant".repeat(1_250);

            assertThat(post("/as/amara-osei/say", "text=help&delivery=" + endless)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(post("/as/amara-osei/say?beside=" + endless.substring(0, 4_000), said("help"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(post("/as/" + endless.substring(0, 4_000) + "/say", said("help"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(world.turns.came)
                    .extracting(came -> came.conversation().id())
                    .allMatch(id -> !id.contains("elephant"));
        }

        @Test
        void count_only_from_our_own_pages() throws Exception {
            String body = said("help");

            assertThat(send(posting("/as/amara-osei/say", body)).statusCode()).isEqualTo(403);
            assertThat(send(posting("/as/amara-osei/say", body).header("Origin", "https://elsewhere.example"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(posting("/as/amara-osei/say", body).header("Origin", "null"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(posting("/as/amara-osei/say", body)
                                    .header("Origin", at("").toString())
                                    .header("Sec-Fetch-Site", "cross-site"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(world.turns.came).isEmpty();
            assertThat(send(posting("/as/amara-osei/say", body).header("Origin", at("").toString()))
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Nested
    class switched_off {

        @BeforeEach
        void off(@TempDir Path home) throws LifecycleException {
            server.close();
            server = new LocalTomcat(new TryPages(world.tryOut, false), TryPages.PATHS, home, 0);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/as/amara-osei", "/try/try.css"})
        void there_is_nothing(String path) throws Exception {
            assertThat(get(path).statusCode()).isEqualTo(404);
        }

        @Test
        void and_nothing_happens() throws Exception {
            assertThat(post("/as/amara-osei/say", said("help")).statusCode()).isEqualTo(404);
            assertThat(post("/again", "").statusCode()).isEqualTo(404);
            assertThat(world.turns.came).isEmpty();
            assertThat(world.web.newest()).isEmpty();
        }
    }

    private String nonce(String person) throws Exception {
        return get("/as/" + person).body().replaceAll("(?s).*name=\"nonce\" value=\"([^\"]*)\".*", "$1");
    }

    private static String said(String text) {
        return "text=" + URLEncoder.encode(text, UTF_8) + delivery();
    }

    private static String delivery() {
        return "&delivery=" + UUID.randomUUID();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(at(path)));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(posting(path, body).header("Sec-Fetch-Site", "same-origin"));
    }

    private HttpRequest.Builder posting(String path, String body) {
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString(UTF_8));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
