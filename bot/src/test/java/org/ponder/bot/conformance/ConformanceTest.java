package org.ponder.bot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.bot.http.WebHere;
import org.ponder.bot.slack.SlackHere;
import org.ponder.bot.teams.TeamsHere;
import org.ponder.dialogs.Transcript;

/** Whatever platform somebody is on, the same is said to them, and the same is understood. */
@TestInstance(Lifecycle.PER_CLASS)
class ConformanceTest {
    private static final Path TRANSCRIPTS = Path.of("..", "dialogs", "src", "test", "resources", "transcripts");
    private static final List<String> PLATFORMS = List.of("msteams", "slack", "web");

    private final Map<String, Platform> platforms = new LinkedHashMap<>();
    private final Map<String, Played> played = new HashMap<>();
    private final Set<Difference> found = EnumSet.noneOf(Difference.class);

    @BeforeAll
    void start(@TempDir Path home) {
        platforms.put("msteams", new TeamsHere());
        platforms.put("slack", new SlackHere());
        platforms.put("web", new WebHere(home));
    }

    @AfterAll
    void stop() {
        platforms.values().forEach(Platform::close);
    }

    static List<Path> transcripts() {
        try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Arguments> onEach() {
        return transcripts().stream()
                .flatMap(transcript -> PLATFORMS.stream().map(platform -> Arguments.of(transcript, platform)));
    }

    @ParameterizedTest
    @MethodSource("onEach")
    void the_bot_says_what_the_transcript_says(Path transcript, String platform) {
        same(play(transcript, platform).lines(), read(transcript).lines().toList());
    }

    @ParameterizedTest
    @MethodSource("onEach")
    void everything_that_is_said_can_be_seen_and_nothing_else(Path transcript, String platform) {
        Played here = play(transcript, platform);
        assertThat(here.shown()).isNotEmpty();
        Stream.concat(here.shown().stream(), here.left().stream())
                .forEach(shown -> same(
                        undone(platform, shown), undone(platform, shown.meant().sentences())));
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void the_three_say_the_same(Path transcript) {
        List<String> onTeams = seen(transcript, "msteams");
        same(seen(transcript, "slack"), onTeams);
        same(seen(transcript, "web"), onTeams);
    }

    @Test
    void no_difference_is_allowed_that_there_is_not() {
        transcripts().forEach(transcript -> PLATFORMS.forEach(platform -> seen(transcript, platform)));
        assertThat(found).containsExactlyInAnyOrder(Difference.values());
    }

    /** A conversation as it went. */
    private record Played(List<String> lines, List<Shown> shown, List<Shown> left) {}

    private Played play(Path transcript, String platform) {
        return played.computeIfAbsent(transcript + " " + platform, first -> {
            Wire wire = Objects.requireNonNull(platforms.get(platform)).wire();
            List<String> lines =
                    Transcript.played(read(transcript), wire).lines().toList();
            found.addAll(wire.found());
            return new Played(undone(platform, lines), wire.shown(), wire.left());
        });
    }

    private List<String> seen(Path transcript, String platform) {
        return play(transcript, platform).shown().stream()
                .flatMap(shown -> undone(platform, shown).stream())
                .toList();
    }

    private List<String> undone(String platform, Shown shown) {
        List<Difference> here = new ArrayList<>();
        List<String> undone = Difference.undone(platform, shown, here);
        found.addAll(here);
        return undone;
    }

    private List<String> undone(String platform, List<String> sentences) {
        List<Difference> here = new ArrayList<>();
        List<String> undone = Difference.undone(platform, sentences, here);
        found.addAll(here);
        return undone;
    }

    /** Where they part, in a few words: both are long. */
    private static void same(List<String> sentences, List<String> others) {
        int at = 0;
        while (at < sentences.size() && at < others.size() && sentences.get(at).equals(others.get(at))) {
            at++;
        }
        assertThat(sentences.subList(at, Math.min(sentences.size(), at + 3)))
                .as("from sentence %d on", at + 1)
                .isEqualTo(others.subList(at, Math.min(others.size(), at + 3)));
    }

    private static String read(Path transcript) {
        try {
            return Files.readString(transcript);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
