package org.ponder.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in a whole conversation is what its transcript says; {@code -Dtranscripts=write} writes them anew for review. */
class TranscriptsTest {
    private static final Path ALL = Path.of("src/test/resources/transcripts");

    static List<Path> transcripts() {
        try (Stream<Path> files = Files.list(ALL)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(transcripts()).hasSizeGreaterThanOrEqualTo(31);
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void the_bot_says_what_the_transcript_says(Path transcript) throws IOException {
        String written = Files.readString(transcript);
        String played = Transcript.played(written, new Directly());
        if ("write".equals(System.getProperty("transcripts"))) {
            Files.writeString(transcript, played);
        }
        assertThat(played).isEqualTo(written);
    }
}
