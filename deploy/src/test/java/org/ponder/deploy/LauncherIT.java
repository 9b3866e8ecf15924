package org.ponder.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as its user meets it: a program that says what it does, and leaves nothing behind. */
final class LauncherIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path BUILT =
            Path.of(System.getProperty("ponder.it.folder")).toAbsolutePath();

    @TempDir
    private Path folder;

    private final int port = Port.anyFree();
    private final List<Process> launched = new ArrayList<>();

    @AfterEach
    void stop_what_a_failed_test_left() {
        launched.forEach(Process::destroyForcibly);
        LeftBehind.stop(home());
    }

    @Test
    void starts_everything_and_stops_everything_when_asked_to() throws Exception {
        Process launcher = launch(Map.of());
        awaitReady(launcher);
        ProcessHandle server = recorded(home().serverProcess());
        ProcessHandle database = recorded(home().databaseProcess());
        assertThat(server.isAlive()).isTrue();
        assertThat(database.isAlive()).isTrue();

        launcher.destroy();

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(server.isAlive()).isFalse();
        assertThat(database.isAlive()).isFalse();
        assertThat(said()).endsWith("Stopping the server …", "Stopping the database …");
    }

    @Test
    void starts_again_after_it_was_killed_and_could_stop_nothing() throws Exception {
        Process killed = launch(Map.of());
        awaitReady(killed);
        ProcessHandle server = recorded(home().serverProcess());
        killed.destroyForcibly().waitFor();
        assertThat(server.isAlive()).isTrue();

        Process launcher = launch(Map.of());
        awaitReady(launcher);

        assertThat(server.isAlive()).isFalse();
        launcher.destroy();
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void says_in_one_sentence_that_its_port_is_taken_and_starts_nothing() throws Exception {
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Process launcher = launch(Map.of());

            assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(said())
                    .containsExactly("Port " + other.getLocalPort()
                            + " is in use by another program: stop it, or set PONDER_PORT to a free one.");
            assertThat(home().database()).doesNotExist();
        }
    }

    @Test
    void says_in_one_sentence_that_a_given_database_is_not_there() throws Exception {
        Process launcher = launch(Map.of(
                "PONDER_DATABASE_URL",
                "jdbc:postgresql://localhost:" + Port.anyFree() + "/ponder",
                "PONDER_SECRET_KEYS",
                "a key of no account"));

        assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(said())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("PostgreSQL cannot be reached at ")
                .contains(": start it");
    }

    @Test
    void says_in_the_bots_own_sentence_why_the_bot_cannot_start() throws Exception {
        Process launcher = launch(bundleWith(CrookedStart.class), Map.of());

        assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(said()).endsWith("The pack names no element: give it one, or unset PONDER_PACK’s value.");
        assertThat(LeftBehind.process(home().databaseProcess())).isEmpty();
    }

    @Test
    void names_the_log_of_a_bot_that_cannot_start_and_does_not_say_why() throws Exception {
        Process launcher = launch(bundleWith(WordlessStart.class), Map.of());

        assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(said()).endsWith("The bot could not be deployed: see " + home().log() + ".");
    }

    @Test
    void looks_whether_all_is_installed_right_and_starts_nothing() throws Exception {
        Process launcher = launch(BUILT, Map.of(), "--task", "CHECK");

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said()).last().asString().startsWith("Ponder is installed right");
        assertThat(launcher.exitValue()).isZero();
        assertThat(said()).anyMatch(line -> line.equals("well   The framework packs can be read."));
        assertThat(home().folder()).doesNotExist();
    }

    @Test
    void says_what_is_to_be_mended_and_shows_no_secret() throws Exception {
        Process launcher = launch(
                BUILT,
                Map.of(
                        "PONDER_DATABASE_URL",
                        "jdbc:postgresql://localhost:" + Port.anyFree() + "/ponder",
                        "PONDER_DATABASE_PASSWORD",
                        "hush",
                        "PONDER_SECRET_KEYS",
                        System.getenv("PONDER_SECRET_KEYS"),
                        "PONDER_SLACK_TOKEN",
                        "xoxb-hush",
                        "PONDER_SLACK_API",
                        "http://127.0.0.1:" + Port.anyFree() + "/api/",
                        "PONDER_SLACK_SIGNING_SECRETS",
                        "hush"),
                "--task",
                "CHECK");

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(String.join("\n", said()))
                .contains("WRONG  Database: PostgreSQL cannot be reached", "WRONG  Slack: 127.0.0.1 gives no answer")
                .doesNotContain("hush");
    }

    /** The packaged bot with one more class in it. */
    private Path bundleWith(Class<?> listener) throws IOException {
        Path built = Files.createDirectory(folder.resolve("built"));
        Files.copy(BUILT.resolve("payara-micro.jar"), built.resolve("payara-micro.jar"));
        ShrinkWrap.createFromZipFile(
                        WebArchive.class, BUILT.resolve("ponder.war").toFile())
                .addClass(listener)
                .as(ZipExporter.class)
                .exportTo(built.resolve("ponder.war").toFile());
        return built;
    }

    private Process launch(Map<String, String> environment) throws IOException {
        return launch(BUILT, environment);
    }

    private Process launch(Path bundle, Map<String, String> environment, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Launcher.class.getName(),
                folder.toString(),
                bundle.toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PONDER_"));
        builder.environment().put("PONDER_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        Process launcher = builder.start();
        launched.add(launcher);
        return launcher;
    }

    private void awaitReady(Process launcher) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (said().stream().noneMatch(line -> line.startsWith("Ponder is ready: http://localhost:" + port))) {
            assertThat(launcher.waitFor(100, TimeUnit.MILLISECONDS))
                    .as(() -> said().toString())
                    .isFalse();
            assertThat(System.nanoTime()).as(() -> said().toString()).isLessThan(deadline);
        }
    }

    private static ProcessHandle recorded(Path file) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0))).orElseThrow();
    }

    private List<String> said() {
        try {
            return Files.readAllLines(output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path output() {
        return folder.resolve("said.txt");
    }

    private Home home() {
        return new Home(folder.resolve(".ponder"));
    }
}
