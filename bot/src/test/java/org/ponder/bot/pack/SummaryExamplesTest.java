package org.ponder.bot.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.Notices;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.finding.Answers;
import org.ponder.domain.finding.PastRelease;
import org.ponder.domain.finding.Release;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.reflection.Submission;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Subject;
import org.ponder.domain.round.Terms;
import org.ponder.domain.round.Times;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.summary.Profile;
import org.ponder.domain.summary.Published;
import org.ponder.domain.summary.Summary;
import org.ponder.domain.summary.SummaryLine;
import org.ponder.domain.work.Publishing;

/** Fourteen summaries as a team or a board reads them; {@code -Dsummaries=write} writes them anew, to be read before they are kept. */
class SummaryExamplesTest {
    private static final Path APPROVED = Path.of("src/test/resources/summaries");
    private static final int WORDS_IN_A_MINUTE = 230;

    private static final Edition STARTER = new ShippedPacks(new PackReader(text -> List.of()))
            .editions().stream()
                    .filter(edition -> edition.id().framework().equals("starter"))
                    .findFirst()
                    .orElseThrow();
    private static final Subject SUBJECT = new Subject(STARTER.id(), new ElementKey("working-culture-and-wellbeing"));
    private static final int OUT_OF_SIGHT = STARTER.scale().size();

    private static final List<String> STRENGTHS = List.of(
            "People notice when somebody is having a hard week.",
            "Cover is found without anybody having to beg for it.",
            "Our heads ring each other before they ring us.");
    private static final List<String> STEPS = List.of(
            "Stop the half-termly data drop that nobody reads.",
            "One afternoon a month without meetings, for everybody.",
            "Ask the site and catering teams what weighs on them; we never have.");

    @ParameterizedTest(name = "{0}")
    @MethodSource("summaries")
    void read_as_they_were_approved_in_under_a_minute(String name, String text) throws IOException {
        Path file = APPROVED.resolve(name + ".txt");
        if ("write".equals(System.getProperty("summaries"))) {
            Files.writeString(file, text);
        }

        assertThat(text).isEqualTo(Files.readString(file));
        assertThat(text.split("\\s+")).hasSizeLessThan(WORDS_IN_A_MINUTE);
    }

    static Stream<Arguments> summaries() {
        Case spread = team(14, 2, 5, 5, 2, 0);
        Case grouped = grouped(List.of(
                counts("headteachers", 0, 1, 4, 4),
                counts("trustees", 3, 4, 1, 0),
                counts("central team", 1, 2, 2, 1)));
        Case words = new Case(team(14, 1, 6, 6, 1, 0).answers().stream().toList(), Grouping.WHOLE_TEAM, List.of());
        return Stream.of(
                Arguments.of("01-too-few", team(14, 1, 2, 1, 0, 0).text(Audience.TEAM)),
                Arguments.of("02-five-people-much-alike", team(9, 0, 1, 4, 0, 0).text(Audience.TEAM)),
                Arguments.of("03-close-together", team(14, 0, 6, 7, 0, 0).text(Audience.TEAM)),
                Arguments.of("04-spread-out", team(14, 3, 4, 4, 3, 0).text(Audience.TEAM)),
                Arguments.of("05-two-pictures", team(14, 6, 1, 0, 6, 0).text(Audience.TEAM)),
                Arguments.of("06-seen-differently-by-perspective", grouped.text(Audience.TEAM)),
                Arguments.of("07-out-of-sight", team(14, 1, 4, 3, 0, 5).text(Audience.TEAM)),
                Arguments.of("08-named-and-said", words.said().text(Audience.TEAM)),
                Arguments.of(
                        "09-nothing-changed",
                        spread.after(team(14, 3, 5, 4, 2, 0)).text(Audience.TEAM)),
                Arguments.of(
                        "10-further-along",
                        team(14, 0, 2, 6, 6, 0).after(team(14, 5, 6, 3, 0, 0)).text(Audience.TEAM)),
                Arguments.of(
                        "11-a-few-have-come",
                        spread.after(team(13, 2, 5, 5, 1, 0)).text(Audience.TEAM)),
                Arguments.of("12-for-the-board", words.said().text(Audience.BOARD)),
                Arguments.of("13-looking-back", lookingBack()),
                Arguments.of(
                        "14-some-not-reached",
                        team(14, 0, 6, 5, 0, 0).whereSomeWereNotReached().text(Audience.TEAM)));
    }

    /** So many asked; of those who answered so many at each position, and last those who cannot see it from their role. */
    private static Case team(int asked, int... counts) {
        List<Sent> answers = new ArrayList<>();
        for (int choice = 0; choice < counts.length; choice++) {
            answers.addAll(Collections.nCopies(counts[choice], new Sent(Perspective.NOT_SET, choice, Map.of())));
        }
        return new Case(answers, Grouping.WHOLE_TEAM, List.of()).asking(asked);
    }

    private static Case grouped(List<List<Sent>> groups) {
        return new Case(groups.stream().flatMap(List::stream).toList(), Grouping.BY_PERSPECTIVE, List.of());
    }

    private static List<Sent> counts(String perspective, int... counts) {
        Perspective seen = new Perspective(perspective.replace(' ', '-'), perspective);
        return team(0, counts).answers().stream()
                .map(sent -> new Sent(seen, sent.choice(), sent.words()))
                .toList();
    }

    /** What somebody sent. */
    private record Sent(Perspective perspective, int choice, Map<Prompt, Answer> words) {

        Response response() {
            Map<Prompt, Answer> answers = new EnumMap<>(Prompt.class);
            answers.put(
                    Prompt.POSITION,
                    new Answer.Placed(choice == OUT_OF_SIGHT ? new Position.NotInMySight() : new Position.At(choice)));
            answers.putAll(words);
            return new Response(answers);
        }
    }

    /** A round and what was published before it. */
    private record Case(List<Sent> answers, int asked, Grouping grouping, List<PastRelease> past) {

        Case(List<Sent> answers, Grouping grouping, List<PastRelease> past) {
            this(answers, answers.size(), grouping, past);
        }

        Case asking(int many) {
            return new Case(answers, Math.max(many, answers.size()), grouping, past);
        }

        Case after(Case earlier) {
            return new Case(answers, asked, grouping, List.of(earlier.release().entry()));
        }

        /** Half of them tick two aspects; nine write, and some of these let their words be read. */
        Case said() {
            List<Sent> more = IntStream.range(0, answers.size())
                    .mapToObj(i -> new Sent(
                            answers.get(i).perspective(), answers.get(i).choice(), words(i)))
                    .toList();
            return new Case(more, asked, grouping, past);
        }

        private static Map<Prompt, Answer> words(int i) {
            return Map.of(
                    Prompt.STRENGTH, written(i, STRENGTHS, i % 2 == 0 ? "everyday-kindness" : "hard-times"),
                    Prompt.CHALLENGE, written(9, List.of(), i % 2 == 0 ? "workload" : "staff-voice"),
                    Prompt.NEXT_STEP, written(i, STEPS));
        }

        private static Answer written(int i, List<String> texts, String... aspects) {
            QuoteConsent consent = i % 2 == 0 ? QuoteConsent.TEAM_AND_BOARD : QuoteConsent.TEAM;
            return new Answer.Written(
                    i < 9 ? i < texts.size() ? texts.get(i) : "For nobody else." : "",
                    Stream.of(aspects).map(AspectKey::new).collect(Collectors.toSet()),
                    i < texts.size() ? consent : QuoteConsent.NOBODY);
        }

        Told whereSomeWereNotReached() {
            return new Told(this, Summary.withSomeNotReached(lines(Audience.TEAM)));
        }

        private Round round() {
            List<Invitation> audience = IntStream.range(0, asked)
                    .mapToObj(i -> new Invitation(
                            new MemberId(new UUID(2, i)),
                            i < answers.size() ? answers.get(i).perspective() : Perspective.NOT_SET))
                    .toList();
            Round open = Round.opening(
                    new RoundId(new UUID(4, 1)),
                    SUBJECT,
                    new Terms(grouping, Floor.USUAL, audience),
                    new Times(Samples.MONDAY_AT_NINE, Samples.MONDAY_AT_NINE.plusSeconds(86_400)));
            return open.closedAt(open.times().closesAt());
        }

        private Release release() {
            Round round = round();
            List<Reflection> sent = IntStream.range(0, answers.size())
                    .mapToObj(i ->
                            SummaryExamplesTest.sent(round, i, answers.get(i).response()))
                    .toList();
            return Release.of(new Answers(round, STARTER, sent), past, new Random(3));
        }

        List<SummaryLine> lines(Audience reader) {
            return Summary.of(release().findings(reader), STARTER, SUBJECT);
        }

        String text(Audience reader) {
            return SummaryExamplesTest.text(round(), lines(reader), reader);
        }
    }

    /** A round and what is told of it. */
    private record Told(Case of, List<SummaryLine> lines) {
        String text(Audience reader) {
            return SummaryExamplesTest.text(of.round(), lines, reader);
        }
    }

    /** Four elements were reflected on before; then thirteen named what to talk about, and what to be proud of. */
    private static String lookingBack() {
        List<Profile.Entry> published = List.of(
                entry("one-organisation", team(14, 3, 4, 4, 3, 0)),
                entry("strategy-and-purpose", team(14, 0, 1, 7, 6, 0)),
                entry("working-culture-and-wellbeing", team(14, 2, 8, 4, 0, 0)),
                entry("working-with-other-trusts", team(14, 1, 2, 1, 0, 0)));
        Subject closing = new Subject(STARTER.id(), ElementKey.CLOSING);
        Round like = team(15, 15).round();
        Round round = new Round(like.id(), closing, like.terms(), like.times(), like.state());
        List<Reflection> sent = IntStream.range(0, 13)
                .mapToObj(i -> sent(
                        round,
                        i,
                        new Response(Map.of(
                                Prompt.STRENGTH,
                                naming(i % 2 == 0 ? "strategy-and-purpose" : "improvement-capacity"),
                                Prompt.CHALLENGE,
                                naming(i < 8 ? "one-organisation" : "stewardship-of-resources")))))
                .toList();
        Release release = Release.of(new Answers(round, STARTER, sent), List.of(), new Random(3));
        return text(
                round, Summary.ofClosing(release.findings(Audience.TEAM), STARTER, closing, published), Audience.TEAM);
    }

    private static Reflection sent(Round round, int person, Response response) {
        return new Reflection(
                round.id(),
                round.terms().audience().get(person).member(),
                response,
                new Submission.Sent(response, round.times().opensAt()));
    }

    private static Profile.Entry entry(String element, Case answered) {
        return new Profile.Entry(
                STARTER.element(new ElementKey(element)).orElseThrow(), STARTER.scale(), answered.lines(Audience.TEAM));
    }

    private static Answer naming(String element) {
        return new Answer.Written("", Set.of(new AspectKey(element)), QuoteConsent.NOBODY);
    }

    private static String text(Round round, List<SummaryLine> lines, Audience reader) {
        Words words = new Words(Locale.UK);
        Published published =
                new Published(round.id(), reader, lines, round.times().closesAt());
        return new CardText(words)
                        .of(new Notices(words)
                                .summary(new Publishing.Read(round, STARTER, published, List.of()), reader)
                                .card())
                + "\n";
    }
}
