package org.ponder.deploy.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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
    private final FakeSlack slack = new FakeSlack(0, SlackForTheSession.PEOPLE);
    private final URI bot = URI.create("http://127.0.0.1:" + Ponder.anyFreePort() + "/");
    private final URI watch = URI.create("http://127.0.0.1:" + Ponder.anyFreePort() + "/");
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        Path folder = Files.createDirectories(Ponder.newFolder("undeployed"));
        List<String> command = Stream.of(java(), opened(), watched(), served(folder))
                .flatMap(part -> part)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile());
        builder.environment().putAll(Ponder.environment(slack.environment()));
        started.add(builder.start());
    }

    @AfterEach
    void stop() {
        started.forEach(Process::destroy);
        slack.close();
    }

    @Test
    void no_thread_is_left_of_it() {
        Eventually.within(LONGEST, () -> "the server is not there", this::isThere);
        Person person = new Person(slack, new Door(bot), "Ruth Adeyemi");
        person.types("hello");
        Person.eventually("the bot says something", () -> !person.chat().isEmpty());
        assertThat(left()).contains("OkHttp TaskRunner", "HttpClient-", "concurrent/", "db-scheduler-");

        assertThat(asked("undeploy")).as("applications that are left").isEqualTo("0");

        Eventually.within(LONGEST, () -> "still there: " + left(), () -> left().isEmpty());
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

    private static Stream<String> java() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m");
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

    private Stream<String> watched() {
        String classes = BUILT.resolve("payara-micro.jar") + File.pathSeparator + BUILT.resolve("test-classes");
        return Stream.of("-cp", classes, Undeploying.class.getName(), Integer.toString(watch.getPort()));
    }

    private Stream<String> served(Path folder) {
        return Stream.of(
                "--noHazelcast",
                "--disablephonehome",
                "--rootDir",
                folder.resolve("server").toString(),
                "--prebootcommandfile",
                System.getProperty("ponder.it.preboot"),
                "--port",
                Integer.toString(bot.getPort()),
                "--deploy",
                BUILT.resolve("ponder.war").toString(),
                "--contextroot",
                "/");
    }
}
