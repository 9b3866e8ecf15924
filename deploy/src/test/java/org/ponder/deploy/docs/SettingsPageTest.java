package org.ponder.deploy.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ponder.bot.configuration.Given;
import org.ponder.bot.configuration.Kind;
import org.ponder.bot.configuration.Setting;

/** The page of all settings says what the code says; {@code -Dsettings=write} writes it anew. */
final class SettingsPageTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = Path.of("src/docs/settings.md");
    private static final Pattern NAME = Pattern.compile("PONDER_[A-Z][A-Z_]*[A-Z]");

    @Test
    void says_of_every_setting_what_the_code_says() throws IOException {
        if ("write".equals(System.getProperty("settings"))) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    @Test
    void every_name_of_a_setting_in_the_code_is_one() {
        Set<String> known = Arrays.stream(Setting.values())
                .flatMap(setting -> Stream.of(setting.variable(), setting.variable() + "_FILE"))
                .collect(Collectors.toSet());
        Set<String> named = Stream.of("bot/src/main/java", "deploy/src/main/java")
                .flatMap(folder -> files(TOP.resolve(folder)))
                .flatMap(SettingsPageTest::names)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(known);
    }

    @Test
    void every_example_is_taken() {
        for (Setting setting : Setting.values()) {
            List<String> wrong = Given.of(java.util.Map.of(setting.variable(), setting.example())).wrong().stream()
                    .filter(sentence -> !sentence.startsWith("Set "
                            + setting.companions().stream()
                                    .map(Setting::variable)
                                    .findFirst()
                                    .orElse("nothing")))
                    .toList();
            assertThat(wrong).as(setting.variable()).isEmpty();
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(Path file) {
        try {
            return NAME.matcher(Files.readString(file)).results().map(MatchResult::group).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page() {
        return """
                # Settings

                Every setting is an environment variable. In the server it may also come from any other source that MicroProfile Config
                has there. A variable that begins with `PONDER_` and is none of these keeps Ponder from starting, and it says which one
                was probably meant; so do half a pair and a value that does not look as it has to.

                What is marked **secret** may stand in a file instead: set the variable with `_FILE` behind its name to the file’s
                path, as in `PONDER_SLACK_TOKEN_FILE=/run/secrets/slack-token`. What Teams knows the bot by is read again whenever a
                new token is had, about once an hour and after every refusal: to change it, change the file. Everything else is read at
                the start.

                | variable | it is | it looks like | otherwise | example | only with |
                | --- | --- | --- | --- | --- | --- |
                """ + Arrays.stream(Setting.values()).map(SettingsPageTest::row).collect(Collectors.joining());
    }

    private static String row(Setting setting) {
        String kind =
                setting.kind() == Kind.SECRET ? "a **secret**" : setting.kind().words();
        String example = setting.example().isEmpty() ? "" : "`" + setting.example() + "`";
        String with = setting.companions().stream()
                .map(companion -> "`" + companion.variable() + "`")
                .collect(Collectors.joining(", "));
        return Stream.of("`" + setting.variable() + "`", setting.what(), kind, setting.otherwise(), example, with)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
