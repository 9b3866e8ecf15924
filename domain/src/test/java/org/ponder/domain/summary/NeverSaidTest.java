package org.ponder.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published list, and how it is read. */
class NeverSaidTest {

    @Nested
    class A_phrase {

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "rank(s/ed); a rank, ranks, ranked; 3",
                    "rank(s/ed); ranking, franks, rankeds; 0",
                    "grad{e/es}; grad, grade, grades; 2",
                    "(un)scored; scored, unscored, un scored; 3",
                    "is (not) here; is here, is  not-here, isn’t here; 2",
                    "{of/by (the/our) {team/heads}} now; of now, by team now, by our heads now, by the now; 3",
                    "per-cent; percent, per cent, per-cent, per/cent; 3",
                    "pass fail; pass fail, pass/fail, pass–fail, passfail; 3",
                    "top #; top 3, top ten, top ⅔; 2",
                    "is Good except Good Xxx; is Good, IS GOOD, is good, is Good Friday; 1",
                    "%; 60%, 60 %, %%; 4",
                    "{%/★}; 60%★ {★/; 3",
                    "rank except rank and file; rank and file, Rank and file, rank and fold; 1"
                })
        void is_found_in_all_its_variants(String phrase, String text, int times) {
            assertThat(Phrase.of(phrase).in(text)).hasSize(times);
        }
    }

    @Nested
    class The_list {
        private final List<String> families =
                Arrays.stream(read().split("\n## ", -1)).skip(1).toList();

        @Test
        void says_why_before_it_says_what() {
            assertThat(families)
                    .hasSizeGreaterThanOrEqualTo(8)
                    .allSatisfy(family ->
                            assertThat(family).matches("(?s)[^\n]+\n\n\\p{Lu}[^\n]{20,}\\.\n\n(- [^\n]+\n)+\\n*"));
        }

        @Test
        void names_each_family_once() {
            assertThat(families.stream().map(family -> family.lines().findFirst()))
                    .doesNotHaveDuplicates();
        }

        @Test
        void has_brackets_that_close() {
            assertThat(read().lines().filter(line -> line.startsWith("- "))).allSatisfy(line -> {
                assertThat(count(line, '(')).isEqualTo(count(line, ')'));
                assertThat(count(line, '{')).isEqualTo(count(line, '}'));
            });
        }

        private long count(String line, char sign) {
            return line.chars().filter(c -> c == sign).count();
        }

        private static String read() {
            try (InputStream list = Objects.requireNonNull(NeverSaid.class.getResourceAsStream("never-said.md"))) {
                return new String(list.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
    }
}
