package org.ponder.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only a process that names our folder is ours to stop. */
final class LeftBehindTest {
    @TempDir
    private Path folder;

    private Process process;

    @BeforeEach
    void start_something_that_names_our_folder() throws IOException {
        process = new ProcessBuilder(
                        "sh", "-c", "read line", folder.resolve("server").toString())
                .start();
    }

    @AfterEach
    void end_it() {
        process.destroyForcibly();
    }

    @Test
    void a_process_of_ours_is_stopped() throws Exception {
        Home home = new Home(folder);
        remember(home);

        LeftBehind.stop(home);

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_process_that_was_given_the_same_id_is_left_alone() throws Exception {
        Home home = new Home(Files.createDirectory(folder.resolve("another")));
        remember(home);

        LeftBehind.stop(home);

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_file_that_holds_no_id_stops_nothing() throws Exception {
        Home home = new Home(folder);
        Files.writeString(home.serverProcess(), "not a number\n");

        LeftBehind.stop(home);

        assertThat(process.isAlive()).isTrue();
    }

    private void remember(Home home) throws IOException {
        Files.writeString(home.serverProcess(), process.pid() + "\n");
    }
}
