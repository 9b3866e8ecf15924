package org.ponder.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.dialogs.Transcript;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;

/** Every card of every transcript, as Teams gets it: when it is said, and when it was answered. */
class TranscriptCardsTest {
    private static final Path TRANSCRIPTS = Path.of("..", "dialogs", "src", "test", "resources", "transcripts");

    static List<Path> transcripts() {
        try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void keep_the_rules(Path transcript) throws IOException {
        List<Post> said = Transcript.said(Files.readString(transcript));
        assertThat(said).isNotEmpty();
        String name = transcript.getFileName().toString().replace(".txt", "");
        for (int number = 0; number < said.size(); number++) {
            Post post = said.get(number);
            keepsTheRules(name + "-" + number, post.card(), post.nonce());
            keepsTheRules(name + "-" + number + "-answered", post.spent(), post.nonce());
        }
    }

    private static void keepsTheRules(String name, Card card, String nonce) throws IOException {
        ObjectNode rendered = AdaptiveCards.rendered(card, nonce);
        Path folder = Files.createDirectories(Path.of("target", "cards"));
        Files.writeString(folder.resolve(name + ".json"), rendered.toPrettyString());
        assertThat(CardRules.broken(rendered)).as(name).isEmpty();
    }
}
