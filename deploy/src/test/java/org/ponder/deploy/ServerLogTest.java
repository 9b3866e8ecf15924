package org.ponder.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bot's own reason for not starting is found wherever the server's log puts it. */
final class ServerLogTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2026-11-21T21:45:26] [] [SEVERE] [levelValue: 1000] PONDER-START-FAILED: The pack is empty.\n",
                "[2026-11-21T21:45:26] [] [SEVERE] [levelValue: 1000] [[\n  PONDER-START-FAILED: The pack is empty.]]\n",
                "[levelValue: 1000] [[\n  PONDER-START-FAILED: The pack is empty.\njava.lang.IllegalStateException\n]]\n",
                "{\"Level\":\"SEVERE\",\"LogMessage\":\"PONDER-START-FAILED: The pack is empty.\"}\n"
            })
    void finds_the_sentence(String text) throws Exception {
        assertThat(log(text).startFailure()).contains("The pack is empty.");
    }

    @Test
    void waits_for_the_end_of_a_sentence_that_is_still_being_written() throws Exception {
        assertThat(log("PONDER-START-FAILED: The pack").startFailure()).isEmpty();
    }

    @Test
    void finds_a_sentence_with_marks_in_it_in_a_line_of_json() throws Exception {
        assertThat(log("{\"LogMessage\":\"PONDER-START-FAILED: Run: GRANT x TO \\\"me\\\";.\"}\n")
                        .startFailure())
                .contains("Run: GRANT x TO \"me\";.");
    }

    @Test
    void knows_when_the_server_has_done_what_it_can_for_nothing() throws Exception {
        assertThat(log("    \"Deployed\": [\n    ]\n").saysThatNothingIsDeployed())
                .isTrue();
        assertThat(log("{\"LogMessage\":\"    \\\"Deployed\\\": [\\n    ]\\n\"}\n")
                        .saysThatNothingIsDeployed())
                .isTrue();
        assertThat(log("    \"Deployed\": [\n    {\n      \"Name\": \"ponder\"").saysThatNothingIsDeployed())
                .isFalse();
    }

    private ServerLog log(String text) throws Exception {
        return new ServerLog(Files.writeString(folder.resolve("ponder.log"), text));
    }
}
