package org.ponder.bot.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.ponder.bot.teams.TeamsInbound;

/** Everything that platforms call, in a real servlet container on loopback. */
final class TeamsServer implements AutoCloseable {
    private final LocalTomcat tomcat;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    TeamsServer(TeamsInbound teams, Path home) throws LifecycleException {
        tomcat = new LocalTomcat(new TeamsEndpoint(teams), List.of(TeamsEndpoint.PATH), home, 0);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + tomcat.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.close();
    }
}
