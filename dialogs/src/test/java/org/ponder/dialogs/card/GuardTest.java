package org.ponder.dialogs.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.dialogs.Transcript;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.finding.PastRelease;
import org.ponder.domain.finding.Release;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.sample.Poll;
import org.ponder.domain.sample.SampleRounds;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.sample.Seeds;
import org.ponder.domain.summary.GivenNames;
import org.ponder.domain.summary.LanguageGuard;
import org.ponder.domain.summary.Published;
import org.ponder.domain.summary.Summary;
import org.ponder.domain.work.Publishing;

class GuardTest {
    private static final String FINE = "How do we see it?";
    private static final Map<String, String> OFFENDING = Map.of(
            "Marks and statistics", "It scored three",
            "Percentages of people", "half of the headteachers",
            "Ranks", "top of the league",
            "Traffic lights", "flagged red",
            "Inspection", "This requires improvement",
            "Blame", "The team has failed",
            "Praise as a verdict", "Well done",
            "Promises we do not make", "This is anonymous");
    private static final GivenNames NAMES = GivenNames.of(
            Samples.TRUST,
            Samples.MEMBERS,
            List.of(new Channel(Samples.TEAM_CHANNEL, "Leadership team"), new Channel(Samples.BOARD_CHANNEL, "Board")));

    private final Words words = new Words(Locale.UK);
    private final Guard guard = new Guard(words);

    /** A card with every part, those of which there may be several in second place. */
    private static Card card(UnaryOperator<String> quoted, Map<Part, String> texts) {
        return new Card(
                text(texts, Part.TITLE),
                List.of(
                        new Block.Text(text(texts, Part.TEXT)),
                        new Block.Heading(text(texts, Part.HEADING)),
                        new Block.Note(text(texts, Part.NOTE)),
                        new Block.Items(List.of(FINE, text(texts, Part.ITEM))),
                        new Block.Bars(List.of(new Block.Bar(FINE, 3), new Block.Bar(text(texts, Part.BAR), 4))),
                        new Block.Quote(quoted.apply("Somebody’s words"))),
                List.of(
                        new Field.TextField(
                                "words", FINE, text(texts, Part.HINT), quoted.apply("So far"), Field.Lines.SEVERAL),
                        new Field.OneOf("one", text(texts, Part.LABEL), options(texts), "b", Field.Layout.OPEN),
                        new Field.ManyOf("many", FINE, options(Map.of()), Set.of("a", "b"))),
                List.of(Choice.main("send", FINE), Choice.other("back:1", text(texts, Part.CHOICE))));
    }

    private static Card card(Map<Part, String> texts) {
        return card(quoted -> quoted, texts);
    }

    private static List<Field.Option> options(Map<Part, String> texts) {
        return List.of(
                new Field.Option("a", FINE, ""),
                new Field.Option("b", text(texts, Part.OPTION), text(texts, Part.DETAIL)));
    }

    private static String text(Map<Part, String> texts, Part part) {
        return texts.getOrDefault(part, FINE);
    }

    private static GivenNames notAsked() {
        throw new AssertionError("nobody needs the names");
    }

    static Stream<Arguments> everyPartAndFamily() {
        return Arrays.stream(Part.values())
                .flatMap(part -> OFFENDING.keySet().stream().map(family -> Arguments.of(part, family)));
    }

    @Nested
    class A_card {

        @ParameterizedTest
        @MethodSource("org.ponder.dialogs.card.GuardTest#everyPartAndFamily")
        void gives_up_the_one_text_that_offends_and_nothing_else(Part part, String family) {
            Card offending = card(Map.of(part, OFFENDING.get(family)));

            Guarded guarded = guard.guarded(offending, () -> NAMES);

            String plain = words.say(part.plain()) + (part.isNumbered() ? " 2" : "");
            assertThat(guarded.card()).isEqualTo(card(Map.of(part, plain)));
            assertThat(guarded.faults()).containsExactly(new GuardFault(part, family));
        }

        @Test
        void that_may_be_said_is_said_as_it_is_and_nobody_asks_for_names() {
            Card fine = card(Map.of());
            assertThat(guard.guarded(fine, GuardTest::notAsked)).isEqualTo(new Guarded(fine, List.of()));
        }

        @Test
        void keeps_what_members_wrote_whatever_it_is() {
            Card wrote = card(text -> text + ": outstanding, 9 of 10, says Ben Hughes", Map.of());
            assertThat(guard.guarded(wrote, GuardTest::notAsked).card()).isEqualTo(wrote);
            assertThat(guard.guardedSummary(wrote, NAMES).card()).isEqualTo(wrote);
        }

        @Test
        void may_say_a_name_that_is_one_of_our_words_elsewhere() {
            GivenNames names = GivenNames.of(Samples.TRUST.called("Outstanding Schools"), List.of(), List.of());
            Card named = card(Map.of(
                    Part.TITLE,
                    "Outstanding Schools: your view, please",
                    Part.TEXT,
                    "Outstanding Schools is outstanding"));

            Guarded guarded = guard.guarded(named, () -> names);

            assertThat(guarded.card().title()).isEqualTo(named.title());
            assertThat(guarded.faults()).containsExactly(new GuardFault(Part.TEXT, "Inspection"));
        }

        @Test
        void counts_each_family_of_a_text_once() {
            Card offending = card(Map.of(Part.NOTE, "A score, a grade and a rank"));
            assertThat(guard.guarded(offending, () -> NAMES).faults())
                    .containsExactlyInAnyOrder(
                            new GuardFault(Part.NOTE, "Marks and statistics"), new GuardFault(Part.NOTE, "Ranks"));
        }

        @Test
        void may_name_a_member_unless_it_is_a_summary() {
            Card naming = card(Map.of(Part.ITEM, "Ben Hughes asks for another perspective"));
            assertThat(guard.guarded(naming, () -> NAMES).faults()).isEmpty();
            assertThat(guard.guardedSummary(naming, NAMES))
                    .isEqualTo(new Guarded(
                            card(Map.of(Part.ITEM, words.say(Part.ITEM.plain()))),
                            List.of(new GuardFault(Part.ITEM, LanguageGuard.NAMES_OF_MEMBERS))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_plain_form_offends_nobody_and_needs_nothing(Part part) {
        String plain = words.say(part.plain());
        assertThat(plain).isNotBlank().doesNotContain("{", "'");
        assertThat(LanguageGuard.offences(plain + " 2")).isEmpty();
        assertThat(LanguageGuard.familiesInSummary(plain, NAMES)).isEmpty();
    }

    @Nested
    class Passed_without_a_fault {

        @ParameterizedTest
        @MethodSource("transcripts")
        void is_every_card_of(Path transcript) throws IOException {
            List<Post> said = Transcript.said(Files.readString(transcript));
            assertThat(said).isNotEmpty().allSatisfy(this::passes);
        }

        static List<Path> transcripts() throws IOException {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources/transcripts"))) {
                return files.sorted().toList();
            }
        }

        private void passes(Post post) {
            for (Card card : new HashSet<>(List.of(post.card(), post.spent()))) {
                Guarded guarded = post.kind() == Post.Kind.SUMMARY
                        ? guard.guardedSummary(card, NAMES)
                        : guard.guarded(card, () -> NAMES);
                assertThat(guarded).isEqualTo(new Guarded(card, List.of()));
            }
        }

        /** In 21 worlds of 24 teams each, with ten ways to answer, in two editions: more than ten thousand. */
        @ParameterizedTest
        @MethodSource("org.ponder.domain.sample.Seeds#all")
        void is_every_summary_that_is_made_up(long seed) {
            RandomGenerator random = Seeds.random(seed);
            Set<String> read = new HashSet<>();
            for (int team = 0; team < 24; team++) {
                Poll poll = poll(random);
                List<PastRelease> past = new ArrayList<>();
                for (int way = 0; way < 10; way++) {
                    List<Reflection> sent = poll.sent(answers(random, poll));
                    Release release = poll.release(sent, past);
                    for (Audience audience : Audience.values()) {
                        Post summary = summary(poll, release, audience);
                        assertThat(summary.kind()).isEqualTo(Post.Kind.SUMMARY);
                        passes(summary);
                        read.add(new CardText(words).of(summary.card()));
                    }
                    if (team % 3 == 0) {
                        past.add(release.entry());
                    }
                }
            }
            assertThat(read).as("different ones").hasSizeGreaterThan(200);
        }

        private Post summary(Poll poll, Release release, Audience audience) {
            Published published = new Published(
                    poll.round().id(),
                    audience,
                    Summary.of(
                            release.findings(audience),
                            poll.edition(),
                            poll.round().subject()),
                    poll.round().times().closesAt());
            return new Notices(words)
                    .summary(new Publishing.Read(poll.round(), poll.edition(), published, List.of()), audience);
        }

        private static Poll poll(RandomGenerator random) {
            List<Perspective> all = Samples.TRUST.setUp().perspectives();
            List<Perspective> seats = IntStream.range(0, random.nextInt(6, 19))
                    .mapToObj(i -> all.get(random.nextInt(all.size())))
                    .toList();
            Grouping grouping = random.nextBoolean() ? Grouping.WHOLE_TEAM : Grouping.BY_PERSPECTIVE;
            return Poll.of(grouping, Floor.USUAL, random.nextInt(3, 8), seats);
        }

        private static List<Map<Prompt, Answer>> answers(RandomGenerator random, Poll poll) {
            int usual = random.nextInt(poll.places());
            return poll.round().terms().audience().stream()
                    .limit(random.nextInt(poll.round().terms().audience().size()) + 4L)
                    .map(seat -> {
                        int choice = random.nextInt(3) > 0 ? usual : random.nextInt(poll.places() + 2);
                        Map<Prompt, Answer> answer = new HashMap<>(poll.choosing(choice));
                        answer.put(Prompt.STRENGTH, ticks(random));
                        answer.put(Prompt.CHALLENGE, ticks(random));
                        answer.put(
                                Prompt.NEXT_STEP,
                                new Answer.Written("Grade us!", Set.of(), QuoteConsent.TEAM_AND_BOARD));
                        return answer;
                    })
                    .collect(Collectors.toList());
        }

        private static Answer ticks(RandomGenerator random) {
            return SampleRounds.aspects(Stream.of("clarity", "information", "challenge")
                    .filter(aspect -> random.nextBoolean())
                    .toArray(String[]::new));
        }
    }
}
