package org.ponder.deploy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands against each threat of the threat model is shown by something that is there. */
final class ThreatModelTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = Path.of("src", "security", "threat-model.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final String PROFILE = "-P";
    private static final int SHOWN_BY = 4;

    private static List<String> threats() {
        return read(PAGE)
                .lines()
                .filter(line -> line.matches("\\| [STRIDE] \\|.*"))
                .toList();
    }

    private static Stream<String> shownBy(String threat) {
        return QUOTED.matcher(threat.split("\\|", -1)[SHOWN_BY]).results().map(found -> found.group(1));
    }

    static Stream<String> what_it_names_is_there() {
        return threats().stream().flatMap(ThreatModelTest::shownBy).distinct();
    }

    @ParameterizedTest
    @MethodSource
    void what_it_names_is_there(String named) {
        assertThat(named)
                .satisfiesAnyOf(ThreatModelTest::isATest, ThreatModelTest::isAFile, ThreatModelTest::isAProfile);
    }

    private static void isATest(String named) {
        MatchResult parts = Pattern.compile("(\\w+)\\.(\\w+)")
                .matcher(named)
                .results()
                .findFirst()
                .orElseThrow(AssertionError::new);
        Pattern declared = Pattern.compile("(void|>) " + parts.group(2) + "\\(");
        assertThat(sources())
                .filteredOn(file -> file.endsWith(parts.group(1) + ".java"))
                .anyMatch(file -> declared.matcher(read(file)).find());
    }

    private static void isAFile(String named) {
        assertThat(ROOT.resolve(named)).isRegularFile();
    }

    private static void isAProfile(String named) {
        assertThat(named).startsWith(PROFILE);
        assertThat(read(ROOT.resolve("pom.xml"))).contains("<id>" + named.substring(PROFILE.length()) + "</id>");
    }

    /** A page that cannot be read any more would pass for ever. */
    @Test
    void it_has_threats_of_every_kind_and_names_something_for_each() {
        assertThat(threats())
                .hasSizeGreaterThan(30)
                .allSatisfy(threat -> assertThat(shownBy(threat)).isNotEmpty())
                .extracting(threat -> threat.substring(2, 3))
                .contains("S", "T", "R", "I", "D", "E");
    }

    private static List<Path> sources() {
        return Stream.of("domain", "dialogs", "bot", "deploy")
                .map(module -> ROOT.resolve(module).resolve("src/test/java"))
                .flatMap(ThreatModelTest::files)
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
