package org.ponder.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ponder.bot.pulse.Count;
import org.ponder.bot.pulse.Door;
import org.ponder.bot.pulse.InMemoryFigures;
import org.ponder.bot.pulse.Refused;
import org.ponder.bot.pulse.Spans;
import org.ponder.bot.pulse.Trail;
import org.ponder.bot.pulse.Trails;
import org.ponder.bot.sample.Eventually;

/** The filter in front of the doors, in a real servlet container. */
class WatchedDoorsTest {
    private final InMemoryFigures figures = new InMemoryFigures();
    private final Spans spans = new Spans();
    private final AtomicReference<Trail> inside = new AtomicReference<>(Trail.NONE);

    @TempDir
    private Path home;

    private void asked(String path, int status) throws Exception {
        Trails trails = new Trails(spans.telemetry(), () -> "an id");
        HttpServlet door = new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) {
                inside.set(trails.here());
                response.setStatus(status);
            }
        };
        try (LocalTomcat tomcat = new LocalTomcat(door, List.of("/api/*"), home, 0)) {
            tomcat.filter(new WatchedDoors(trails, figures), WatchedDoors.PATHS);
            URI address = URI.create("http://127.0.0.1:" + tomcat.port() + path);
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(status);
        }
        Eventually.is("the span has ended", () -> !spans.all().isEmpty());
    }

    @Test
    void what_is_taken_is_followed_and_counted_nowhere_here() throws Exception {
        asked("/api/messages", 200);

        assertThat(figures.all()).isEmpty();
        assertThat(inside)
                .hasValueSatisfying(trail -> assertThat(trail.correlation()).isEqualTo("an id"));
        assertThat(spans.all()).hasSize(1);
    }

    @Test
    void what_is_refused_is_counted_by_door_and_reason() throws Exception {
        asked("/api/slack", 401);

        assertThat(figures.all()).containsExactly(Count.refused(Door.SLACK, Refused.IDENTITY));
    }

    @Test
    void a_path_that_somebody_made_up_stands_nowhere() throws Exception {
        asked("/api/Ruth-Adeyemi?said=purple", 404);

        assertThat(figures.all()).containsExactly(Count.refused(Door.OTHER, Refused.FORM));
        assertThat(spans.all().toString()).doesNotContain("Ruth", "purple", "127.0.0.1");
    }
}
