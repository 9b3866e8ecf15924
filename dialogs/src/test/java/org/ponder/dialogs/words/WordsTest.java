package org.ponder.dialogs.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ponder.dialogs.script.CalendarFile;
import org.ponder.dialogs.script.SetUpReading;
import org.ponder.dialogs.script.Step;
import org.ponder.dialogs.script.TermLines;
import org.ponder.domain.finding.Agreement;
import org.ponder.domain.finding.Change;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.summary.LanguageGuard;
import org.ponder.domain.work.Refusal.Because;

class WordsTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.ponder.dialogs.words.words", Locale.UK);
    private static final String TYPED = "(?:reply|command|option|term-line|hours-line|wish)\\..*";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Words words = new Words(Locale.UK);

    private static Stream<String> texts() {
        return TEXTS.keySet().stream().filter(key -> !isTypedOrPattern(key)).map(TEXTS::getString);
    }

    private static boolean isTypedOrPattern(String key) {
        return key.matches(TYPED) || key.startsWith("moment.");
    }

    @Nested
    class Keys {
        @Test
        void that_the_sources_name_are_all_there() {
            assertThat(named()).hasSizeGreaterThan(150);
            assertThat(named().stream().filter(key -> !TEXTS.containsKey(key) && !TEXTS.containsKey(key + ".title")))
                    .isEmpty();
        }

        @Test
        void that_are_put_together_are_all_there() {
            assertThat(put()).hasSizeGreaterThan(50);
            assertThat(put().filter(key -> !TEXTS.containsKey(key))).isEmpty();
        }

        /** Literals that are keys as they stand, or keys of titles and texts. */
        private Set<String> named() {
            Pattern literal = Pattern.compile("(?:say|line|list)\\(\\s*\"([a-z-]+(?:\\.[A-Za-z_-]+)*)\"");
            Pattern note = Pattern.compile("note\\(\\s*\"([a-z.-]+[a-z])\"");
            Pattern choice = Pattern.compile("(?:speech\\.(?:main|other)|[^.]other)\\(\\s*\"([a-z-]+)\"");
            Pattern dotted = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)+)\"");
            return source().flatMap(text -> Stream.of(
                                    found(literal, text, ""),
                                    found(note, text, ".title"),
                                    found(note, text, ".text"),
                                    found(choice, text, "choice."),
                                    found(dotted, text, ""))
                            .flatMap(keys -> keys))
                    .filter(key -> !key.matches(
                            "(?:trust|days|closing-time|time-zone|safeguarding|safeguarding\\.txt|org\\..*)"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private Stream<String> found(Pattern pattern, String text, String affix) {
            return pattern.matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .map(key -> affix.endsWith(".") ? affix + key : key + affix);
        }

        private Stream<String> put() {
            Stream<String> refusals = Arrays.stream(Because.values()).map(b -> "refusal." + b.name());
            Stream<String> faults =
                    Arrays.stream(SetUpReading.Fault.values()).map(fault -> "setup.fault." + fault.key());
            Stream<String> answers = Arrays.stream(Prompt.values())
                    .map(prompt -> "answer." + Step.asking(prompt).key());
            Stream<String> ends = Stream.of(
                            "cancelled", "closed.sent", "closed.changed", "closed.unsent", "closed.blank")
                    .flatMap(how -> Stream.of("ended." + how + ".title", "ended." + how + ".text"));
            Stream<String> confirmations = Stream.of("close-early", "call-off", "step-down")
                    .flatMap(step ->
                            Stream.of(".title", ".text", ".yes", ".no", ".done").map(part -> step + part));
            Stream<String> words = Stream.of(
                            Arrays.stream(Agreement.values()).map(word -> "summary.agreement." + word.name()),
                            Arrays.stream(Change.values()).map(word -> "summary.changed." + word.name()),
                            Stream.of(Prompt.EVIDENCE, Prompt.STRENGTH, Prompt.CHALLENGE, Prompt.NEXT_STEP)
                                    .map(prompt -> "summary.said." + prompt.name()))
                    .flatMap(keys -> keys)
                    .map(key -> key.toLowerCase(Locale.ROOT));
            Stream<String> numbers = Stream.of("respondents", "colluders", "movers", "writers")
                    .flatMap(number -> Stream.of("protection." + number, "protection." + number + ".hint"));
            Stream<String> readers = Stream.of("note.team", "note.board");
            Stream<String> groupings = Arrays.stream(Grouping.values()).map(grouping -> "open." + grouping.name());
            Stream<String> first = Stream.of("appointed.setup", "appointed.start");
            Stream<String> wishes = Stream.of("hours", "zone", "pause")
                    .flatMap(wish -> Stream.of("settings." + wish, "settings." + wish + ".hint"));
            Stream<String> dates =
                    Arrays.stream(TermLines.Because.values()).map(because -> "school.fault." + because.key());
            Stream<String> files =
                    Arrays.stream(CalendarFile.Because.values()).map(because -> "school.file." + because.key());
            Stream<String> deliveries = Arrays.stream(Why.values())
                    .map(why -> why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .flatMap(why -> Stream.of("member.", "channel.")
                            .filter(to -> !Set.of("channel.left", "channel.no-account")
                                    .contains(to + why))
                            .flatMap(to -> Stream.of("delivery." + to + why, "delivery." + to + why + ".do")));
            return Stream.of(
                            first,
                            deliveries,
                            refusals,
                            faults,
                            answers,
                            ends,
                            confirmations,
                            words,
                            groupings,
                            numbers,
                            readers,
                            wishes,
                            dates,
                            files)
                    .flatMap(keys -> keys);
        }

        private Stream<String> source() {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
                return files.filter(file -> file.toString().endsWith(".java")).map(this::read).toList().stream();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @Test
    void pages_are_numbered_where_there_are_several() {
        assertThat(words.say("members.title", 1, 1)).isEqualTo("Who sees the trust from where?");
        assertThat(words.say("members.title", 2, 3)).isEqualTo("Who sees the trust from where? (2 of 3)");
    }

    @Nested
    class Every_text {
        private boolean breaks(String text) {
            return !LanguageGuard.offences(text).isEmpty();
        }

        @Test
        void passes_no_judgement_and_promises_no_anonymity() {
            assertThat(texts().filter(this::breaks)).isEmpty();
            assertThat(breaks("an average of 3")).isTrue();
        }

        @Test
        void passes_no_judgement_whatever_is_put_into_it() {
            assertThat(TEXTS.keySet().stream()
                            .filter(key -> !key.matches("moment\\..*"))
                            .flatMap(key -> Stream.of(words.say(key, 1, 1, 1), words.say(key, 3, 4, 5)))
                            .filter(this::breaks))
                    .isEmpty();
        }

        @Test
        void uses_the_typographic_apostrophe() {
            assertThat(texts().filter(text -> text.contains("'"))).isEmpty();
        }

        @Test
        void has_sentences_of_a_humane_length() {
            assertThat(texts().flatMap(text -> Arrays.stream(text.split("[.!?:;]\\s+", -1)))
                            .filter(sentence -> sentence.split("\\s+", -1).length > 28))
                    .isEmpty();
        }

        @Test
        void takes_what_is_put_into_it() {
            assertThat(TEXTS.keySet()).allSatisfy(key -> {
                if (!isTypedOrPattern(key)) {
                    assertThat(words.say(key, 3, 4, 5)).doesNotContain("{");
                }
            });
        }
    }

    @Nested
    class Moments {
        @Test
        void are_said_in_the_zone_of_the_trust_on_both_sides_of_a_clock_change() {
            assertThat(List.of(
                            words.moment(Instant.parse("2026-12-04T16:00:00Z"), ReaderZone.of(LONDON)),
                            words.moment(Instant.parse("2026-07-03T15:00:00Z"), ReaderZone.of(LONDON))))
                    .containsExactly("Friday 4 December at 16:00", "Friday 3 July at 16:00");
        }

        @ParameterizedTest
        @CsvSource({
            "Asia/Tokyo, 2026-12-04T16:00:00Z, Saturday 5 December at 01:00 (Tokyo time)",
            "America/New_York, 2026-12-04T16:00:00Z, Friday 4 December at 11:00 (New York time)",
            "America/Argentina/Buenos_Aires, 2026-12-04T16:00:00Z, Friday 4 December at 13:00 (Buenos Aires time)",
            "Europe/Jersey, 2026-12-04T16:00:00Z, Friday 4 December at 16:00",
            "Africa/Abidjan, 2026-12-04T16:00:00Z, Friday 4 December at 16:00",
            "Africa/Abidjan, 2026-07-03T15:00:00Z, Friday 3 July at 15:00 (Abidjan time)"
        })
        void say_whose_time_it_is_where_it_is_another_in_the_trust(String zone, Instant at, String said) {
            assertThat(words.moment(at, new ReaderZone(ZoneId.of(zone), LONDON)))
                    .isEqualTo(said);
        }
    }
}
