package org.ponder.domain.finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ponder.domain.framework.Edition;
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
import org.ponder.domain.round.Terms;
import org.ponder.domain.round.Times;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.SampleRounds;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.summary.Summary;
import org.ponder.domain.summary.SummaryLine;

/** What it costs to summarise a large trust: a hundred members, fourteen elements, ten earlier rounds on each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class SummaryBenchmark {
    private static final int MEMBERS = 100;
    private static final int ELEMENTS = 14;
    private static final int EARLIER = 10;

    @Param({"WHOLE_TEAM", "BY_PERSPECTIVE"})
    private String grouping = "";

    private final List<Answers> rounds = new ArrayList<>();
    private final List<List<PastRelease>> ledgers = new ArrayList<>();

    /** Everybody is asked each time, nine in ten answer; what they answer is about what they answered before. */
    @Setup
    public void answer() {
        Random random = new Random(14);
        for (int element = 0; element < ELEMENTS; element++) {
            List<PastRelease> ledger = new ArrayList<>();
            for (int earlier = 0; earlier < EARLIER; earlier++) {
                ledger.add(Release.of(answers(random, earlier), ledger, random).entry());
            }
            ledgers.add(ledger);
            rounds.add(answers(random, EARLIER));
        }
    }

    /** Both editions of all fourteen. */
    @Benchmark
    public List<List<SummaryLine>> fourteenElementsOfAHundredMembers() {
        Random lots = new Random(1);
        List<List<SummaryLine>> editions = new ArrayList<>();
        for (int element = 0; element < ELEMENTS; element++) {
            Answers answers = rounds.get(element);
            Release release = Release.of(answers, ledgers.get(element), lots);
            for (Audience audience : Audience.values()) {
                editions.add(Summary.of(
                        release.findings(audience),
                        answers.edition(),
                        answers.round().subject()));
            }
        }
        return editions;
    }

    private Answers answers(Random random, int week) {
        List<Perspective> perspectives = Samples.TRUST.setUp().perspectives();
        List<Invitation> audience = IntStream.range(0, MEMBERS)
                .mapToObj(i -> new Invitation(new MemberId(new UUID(2, i)), perspectives.get(i % perspectives.size())))
                .toList();
        Edition edition = SamplePack.EDITION;
        Round open = Round.opening(
                new RoundId(new UUID(4, random.nextLong())),
                SamplePack.SUBJECT,
                new Terms(Grouping.valueOf(grouping), Floor.USUAL, audience),
                new Times(
                        Samples.MONDAY_AT_NINE.plus(Duration.ofDays(7L * week)),
                        Samples.MONDAY_AT_NINE.plus(Duration.ofDays(7L * week + 6))));
        Round closed = open.closedAt(open.times().closesAt());
        List<Reflection> sent = audience.stream()
                .filter(invitation -> random.nextInt(10) > 0)
                .map(invitation -> sent(closed, invitation, random))
                .toList();
        return new Answers(closed, edition, sent);
    }

    private static Reflection sent(Round round, Invitation invitation, Random random) {
        Map<Prompt, Answer> answers = new EnumMap<>(Prompt.class);
        answers.put(Prompt.POSITION, SampleRounds.at(Math.min(3, random.nextInt(2) + random.nextInt(3))));
        answers.put(Prompt.STRENGTH, new Answer.Written("words", Set.of(), QuoteConsent.TEAM_AND_BOARD));
        answers.put(Prompt.CHALLENGE, SampleRounds.aspects("clarity"));
        Response response = new Response(answers);
        return new Reflection(
                round.id(),
                invitation.member(),
                response,
                new Submission.Sent(response, round.times().opensAt()));
    }
}
