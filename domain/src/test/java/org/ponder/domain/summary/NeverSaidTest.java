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
    class A_list {
        private static final NeverSaid LIST = NeverSaid.of("""
                # What is never said

                - PLACE = {first/last}

                ## Ranks

                We compare nobody.
                - come(s) PLACE
                - rank{s/ing}

                ## Marks

                - grade(s)
                ## Ranks
                - PLACE place
                """);

        @Test
        void finds_each_phrase_under_its_heading_in_the_order_of_the_list() {
            assertThat(LIST.in("Grades: it comes last, in first place, and ranks.").stream()
                            .map(found -> found.family() + ": " + found.at().group()))
                    .containsExactly("Ranks: comes last", "Ranks: ranks", "Ranks: first place", "Marks: Grades");
        }

        @Test
        void reads_neither_what_is_for_readers_nor_a_shorthand_as_a_phrase() {
            assertThat(LIST.in("What is never said: we compare nobody. First, PLACE = {first/last}."))
                    .isEmpty();
        }

        @Test
        void as_it_is_published_finds_something() {
            assertThat(NeverSaid.published().in("It is graded Outstanding.")).isNotEmpty();
            assertThat(NeverSaid.published().in("It is raining.")).isEmpty();
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
