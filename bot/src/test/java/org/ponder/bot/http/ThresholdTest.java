package org.ponder.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter in front of everything, in a real servlet container. */
class ThresholdTest {
    private final LocalTomcat tomcat;

    ThresholdTest(@TempDir Path home) throws LifecycleException {
        tomcat = new LocalTomcat(new Various(), List.of("/*"), home, 0);
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/well", "/refused", "/missing", "/broken"})
    void every_answer_forbids_what_it_has_no_need_of(String path) throws Exception {
        assertThat(asked(path).headers().map())
                .containsEntry(
                        "content-security-policy",
                        List.of("default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                .containsKey("permissions-policy");
    }

    @Test
    void who_answers_may_say_otherwise() throws Exception {
        assertThat(asked("/kept").headers().allValues("Cache-Control")).containsExactly("max-age=300");
    }

    @ParameterizedTest
    @CsvSource({
        "/refused, 405, This is not done here.",
        "/missing, 404, There is nothing here.",
        "/broken, 500, Something went wrong on our side.",
        "/unsaid, 503, Something went wrong on our side."
    })
    void what_is_refused_is_refused_in_a_sentence_that_tells_nothing(String path, int status, String sentence)
            throws Exception {
        HttpResponse<String> answer = asked(path + "?said=purple");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(answer.body()).isEqualTo(sentence + "\n");
    }

    private HttpResponse<String> asked(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + tomcat.port() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** Answers in all the ways there are. */
    private static final class Various extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getPathInfo()) {
                case "/kept" -> response.setHeader("Cache-Control", "max-age=300");
                case "/refused" -> response.sendError(405, "purple");
                case "/missing" -> response.sendError(404, "purple");
                case "/unsaid" -> response.sendError(503);
                case "/broken" -> throw new IllegalStateException("purple");
                default -> response.getWriter().write("well");
            }
        }
    }
}
