package org.ponder.bot.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes as an activity is answered, even where its token is right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityFuzzTest {
    private final TeamsDoor door = new TeamsDoor();

    @AfterAll
    void close() {
        door.close();
    }

    static Stream<Named<byte[]>> activities() {
        Stream<Named<byte[]>> usual = Fixtures.names().stream().map(name -> Named.of(name, Fixtures.bytes(name)));
        return Stream.concat(usual, Stream.of(Named.of("a calendar file", withAFile())));
    }

    private static byte[] withAFile() {
        ObjectNode activity = Fixtures.tree("message-personal");
        ObjectNode file = activity.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.teams.file.download.info")
                .put("name", "terms.ics");
        file.putObject("content").put("fileType", "ics").put("downloadUrl", "https://files.example.org/1");
        return activity.toString().getBytes(UTF_8);
    }

    @MethodSource("activities")
    @FuzzTest
    void any_activity_is_answered(byte[] activity) throws Exception {
        door.knock(activity);
    }
}
