package org.ponder.deploy.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ponder.deploy.Eventually;
import org.ponder.deploy.Ponder;

/**
 * What still runs of the bot in a server that goes on without it, after it has talked with Slack: nothing. Most of the time this
 * only waits, so that others are judged meanwhile.
 */
@Execution(ExecutionMode.CONCURRENT)
class UndeployedIT {
    /** What Slack's client shares with others ends when it had nothing to do for a minute. */
    private static final Duration LONGEST = Duration.ofSeconds(100);

    private static final Path BUILT = Path.of(System.getProperty("ponder.it.folder"));

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder = Ponder.newFolder("undeployed");
    private final int port = Ponder.anyFreePort();
    private final URI watch = URI.create("http://127.0.0.1:" + Ponder.anyFreePort() + "/");
    private final FakeSlack slack = new FakeSlack(0, SlackForTheSession.PEOPLE);
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m"));
        opened().forEach(command::add);
        command.addAll(List.of(
                "-cp",
                BUILT.resolve("payara-micro.jar")
                        + System.getProperty("path.separator")
                        + BUILT.resolve("test-classes"),
                Undeploying.class.getName(),
                Integer.toString(watch.getPort())));
        command.addAll(List.of(
                "--noHazelcast",
                "--disablephonehome",
                "--rootDir",
                folder.resolve("server").toString()));
        command.addAll(List.of("--prebootcommandfile", System.getProperty("ponder.it.preboot")));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--deploy", BUILT.resolve("ponder.war").toString(), "--contextroot", "/"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile());
        builder.environment().putAll(Ponder.environment(slack.environment()));
        started.add(builder.start());
    }

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
        slack.close();
    }

    @Test
    void no_thread_is_left_of_it() {
        Eventually.within(LONGEST, "the server is there", () -> isThere());
        URI bot = URI.create("http://127.0.0.1:" + port + "/");
        Person person = new Person(slack, new Door(bot), "Ruth Adeyemi");
        person.types("hello");
        Person.eventually("the bot says something", () -> !person.chat().isEmpty());
        assertThat(left()).contains("OkHttp TaskRunner");

        assertThat(asked("undeploy")).isEqualTo("0");

        try {
            Eventually.within(LONGEST, "nothing is left of it", () -> left().isEmpty());
        } catch (AssertionError late) {
            assertThat(left()).isEmpty();
        }
    }

    private String left() {
        return asked("left");
    }

    private boolean isThere() {
        assertThat(started).allMatch(Process::isAlive);
        try {
            left();
            return true;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private String asked(String what) {
        try {
            return client.send(HttpRequest.newBuilder(watch.resolve(what)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the server asks Java for in a file that is read only where nobody starts it but itself. */
    private static Stream<String> opened() throws IOException {
        try (JarFile server = new JarFile(BUILT.resolve("payara-micro.jar").toFile())) {
            Attributes asked = server.getManifest().getMainAttributes();
            return Stream.concat(
                    each(asked.getValue("Add-Exports")).map(part -> "--add-exports=" + part + "=ALL-UNNAMED"),
                    each(asked.getValue("Add-Opens")).map(part -> "--add-opens=" + part + "=ALL-UNNAMED"));
        }
    }

    private static Stream<String> each(String parts) {
        return Stream.of(parts.split(" "));
    }
}
