package org.ponder.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.domain.summary.LanguageGuard;

/** What is said on no card, so that no guard looks at it on its way out: the page's own words, and answers to requests. */
class FixedWordsTest {
    private static final Pattern MARKUP = Pattern.compile("(?m)^@.*$|\\$\\{[^}]*}|<[^>]*>|[@`]");
    /** Of three words or more: what is shorter is a key, a header or a name. */
    private static final Pattern SENTENCE = Pattern.compile("\"((?:[^\"\\\\\\s]+ ){2,}(?:[^\"\\\\]|\\\\.)*)\"");

    static Stream<Path> pages() {
        return files("src/main/jte", ".jte").stream();
    }

    static Stream<Path> sources() {
        return Stream.of("http", "slack", "teams", "web")
                .flatMap(room -> files("src/main/java/org/ponder/bot/" + room, ".java").stream())
                .filter(source -> !sentences(source).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void of_a_page_say_nothing_that_is_never_said(Path page) {
        assertThat(LanguageGuard.offences(MARKUP.matcher(read(page)).replaceAll(" ")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void of_an_answer_say_nothing_that_is_never_said(Path source) {
        assertThat(sentences(source))
                .allSatisfy(
                        sentence -> assertThat(LanguageGuard.offences(sentence)).isEmpty());
    }

    private static List<String> sentences(Path source) {
        return SENTENCE.matcher(read(source)).results().map(MatchResult::group).toList();
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
