package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.bot.channel.SampleCards;
import org.ponder.dialogs.Transcript;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.words.Words;

/** Every card of every transcript, and cards of every shape, as Slack gets them in every form; kept for whoever checks their types. */
class TranscriptBlocksTest {
    private static final BlockKit KIT = new BlockKit(new Words(Locale.UK));
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
    void are_taken_and_say_it_all(Path transcript) throws IOException {
        List<Post> said = Transcript.said(Files.readString(transcript));
        assertThat(said).isNotEmpty();
        String name = transcript.getFileName().toString().replace(".txt", "");
        for (int number = 0; number < said.size(); number++) {
            shown(name + "-" + number, said.get(number));
            SlackMessage spent = KIT.standing(said.get(number).spent());
            Said.standing(said.get(number).spent(), spent);
            keep(name + "-" + number + "-answered.message", spent);
        }
    }

    @Test
    void of_every_shape_are_taken_and_say_it_all() throws IOException {
        SampleCards cards = new SampleCards(new Random(7));
        for (int number = 0; number < 40; number++) {
            shown("sample-" + number, cards.post());
        }
    }

    @Test
    void while_one_waits_are_taken() throws IOException {
        assertThat(Visible.ofWindow(KIT.loading())).contains("One moment, please.");
        keep("loading.modal", KIT.loading());
    }

    private static void shown(String name, Post post) throws IOException {
        SlackMessage message = KIT.message(post);
        SlackMessage standing = KIT.standing(post.card());
        ObjectNode window = KIT.modal(post);
        ObjectNode home = KIT.home(post);
        keep(name + ".message", message);
        keep(name + "-standing.message", standing);
        keep(name + ".modal", window);
        keep(name + ".home", home);
        Said.asked(post, message);
        Said.standing(post.card(), standing);
        Said.whole(post.card(), window);
        Said.atHome(post.card(), home);
    }

    private static void keep(String name, SlackMessage message) throws IOException {
        assertThat(BlockRules.broken(message)).as(name).isEmpty();
        ObjectNode whole = JsonNodeFactory.instance.objectNode().put("text", message.text());
        whole.set("blocks", message.blocks());
        write(name, whole);
    }

    private static void keep(String name, ObjectNode view) throws IOException {
        assertThat(BlockRules.broken(view)).as(name).isEmpty();
        write(name, view);
    }

    private static void write(String name, JsonNode shown) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "slack"));
        Files.writeString(folder.resolve(name + ".json"), shown.toPrettyString());
    }
}
