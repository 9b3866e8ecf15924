package org.ponder.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.domain.finding.Block;
import org.ponder.domain.finding.Findings;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Submission;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.sample.Poll;
import org.ponder.domain.sample.SampleRounds;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.sample.Seeds;

/** What holds of every summary, whoever is asked and whatever they answer: random rounds, each named by its seed. */
class InvariantsTest {
    private static final String SEEDS = "org.ponder.domain.sample.Seeds#all";
    private static final List<String> ASPECTS = List.of("clarity", "information", "challenge");

    @ParameterizedTest
    @MethodSource(SEEDS)
    void who_is_reported_together_depends_on_who_answered_and_not_on_what(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Poll poll = poll(random, Floor.USUAL);

        int people = random.nextInt(1, asked(poll) + 1);

        Findings one = poll.findings(poll.sent(answers(random, poll, people)));
        Findings other = poll.findings(poll.sent(answers(random, poll, people)));

        assertThat(one.turnout()).isEqualTo(other.turnout());
        assertThat(one.blocks())
                .extracting(Block::group)
                .isEqualTo(other.blocks().stream().map(Block::group).toList());
    }

    /** Two teams that the masks make look alike read the same, to the letter; masks are drawn here a second time, by hand. */
    @ParameterizedTest
    @MethodSource(SEEDS)
    void what_looks_alike_through_the_masks_reads_alike(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Poll poll = Poll.byPerspective(Floor.USUAL, 3, 5, 6);
        Map<List<List<Integer>>, String> read = new HashMap<>();
        int alike = 0;
        for (int i = 0; i < 300; i++) {
            List<Integer> choices = random.ints(11, 0, 4).boxed().toList();
            List<List<Integer>> masked = List.of(masked(choices.subList(0, 5)), masked(choices.subList(5, 11)));
            String text = poll.summary(poll.choosing(choices), Audience.TEAM).toString();
            alike += read.containsKey(masked) ? 1 : 0;
            assertThat(read.merge(masked, text, (first, second) -> first)).isEqualTo(text);
        }
        assertThat(alike).isPositive();
    }

    @ParameterizedTest
    @MethodSource(SEEDS)
    void neither_the_order_nor_the_time_of_sending_is_read_in_it(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Poll poll = poll(random, Floor.USUAL);
        List<Reflection> sent = sent(random, poll);
        List<Reflection> shuffled =
                new ArrayList<>(sent.stream().map(InvariantsTest::later).toList());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(read(poll, shuffled)).isEqualTo(read(poll, sent));
    }

    @ParameterizedTest
    @MethodSource(SEEDS)
    void who_in_a_perspective_answered_what_is_not_read_in_it(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Poll poll = poll(random, Floor.USUAL);
        List<Map<Prompt, Answer>> answers = answers(random, poll, asked(poll));
        List<Map<Prompt, Answer>> swapped = new ArrayList<>(answers);
        // the first seats are all of one perspective
        Collections.rotate(swapped.subList(0, 3), 1);

        assertThat(read(poll, poll.sent(swapped))).isEqualTo(read(poll, poll.sent(answers)));
    }

    @ParameterizedTest
    @MethodSource(SEEDS)
    void a_higher_floor_tells_a_whole_team_nothing_more(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Poll low = Poll.ofTeam(random.nextInt(5, 24), Floor.USUAL, 4);
        List<Reflection> sent = sent(random, low);
        Poll high = Poll.ofTeam(asked(low), Floor.USUAL.against(random.nextInt(6, 12), 1), 4);

        assertThat(facts(high.summary(sent, Audience.TEAM))).isSubsetOf(facts(low.summary(sent, Audience.TEAM)));
    }

    @ParameterizedTest
    @MethodSource(SEEDS)
    void the_board_reads_some_of_the_teams_lines_and_no_count_but_the_turnout(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Poll poll = poll(random, Floor.USUAL);
        List<Reflection> sent = sent(random, poll);

        List<SummaryLine> board = poll.summary(sent, Audience.BOARD);

        List<SummaryLine> told = board.subList(0, board.size() - 1);
        if (!(told.get(0) instanceof SummaryLine.NoGroupLargeEnough)) {
            assertThat(poll.summary(sent, Audience.TEAM)).containsSubsequence(told);
        }
        assertThat(board.subList(1, board.size()).toString())
                .as("positions are called by a number here, and nothing else has one")
                .doesNotContainPattern("[0-9]");
    }

    @ParameterizedTest
    @MethodSource(SEEDS)
    void no_group_smaller_than_the_floor_is_in_it(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Floor floor = Floor.USUAL.against(random.nextInt(5, 9), 1);
        Poll poll = poll(random, floor);

        assertThat(read(poll, sent(random, poll)))
                .flatExtracting(line -> line.fold(new Sizes()))
                .allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(floor.respondents()));
    }

    @ParameterizedTest
    @MethodSource(SEEDS)
    void no_person_and_no_time_is_in_it(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Poll poll = poll(random, Floor.USUAL);
        List<Reflection> sent = sent(random, poll);
        String text = read(poll, sent).toString();

        assertThat(sent)
                .allSatisfy(
                        r -> assertThat(text).doesNotContain(r.member().value().toString()));
        assertThat(text)
                .doesNotContain("2026", poll.round().id().value().toString())
                .doesNotContainPattern("[0-9a-f]{8}-");
    }

    @ParameterizedTest
    @MethodSource(SEEDS)
    void nothing_in_it_is_a_judgement(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Poll poll = poll(random, Floor.USUAL);

        assertThat(LanguageGuard.offences(read(poll, sent(random, poll)).toString()))
                .isEmpty();
    }

    /** Between one and three perspectives, of between three and nine people each. */
    private static Poll poll(RandomGenerator random, Floor floor) {
        Grouping grouping = random.nextBoolean() ? Grouping.WHOLE_TEAM : Grouping.BY_PERSPECTIVE;
        List<Perspective> seats = IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(i -> Samples.TRUST.setUp().perspectives().get(i))
                .flatMap(p -> Collections.nCopies(random.nextInt(3, 10), p).stream())
                .toList();
        return Poll.of(grouping, floor, random.nextInt(3, 8), seats);
    }

    private static List<Reflection> sent(RandomGenerator random, Poll poll) {
        return poll.sent(answers(random, poll, random.nextInt(asked(poll) / 2, asked(poll) + 1)));
    }

    private static int asked(Poll poll) {
        return poll.round().terms().audience().size();
    }

    /** Mostly about the same, as in a team that talks to one another. */
    private static List<Map<Prompt, Answer>> answers(RandomGenerator random, Poll poll, int people) {
        int usual = random.nextInt(poll.places());
        return IntStream.range(0, people)
                .mapToObj(i -> {
                    int choice = random.nextInt(3) > 0 ? usual : random.nextInt(poll.places() + 2);
                    Map<Prompt, Answer> answer = new HashMap<>(poll.choosing(choice));
                    answer.put(Prompt.STRENGTH, ticks(random));
                    answer.put(Prompt.CHALLENGE, ticks(random));
                    return answer;
                })
                .collect(Collectors.toList());
    }

    private static Answer ticks(RandomGenerator random) {
        return SampleRounds.aspects(
                ASPECTS.stream().filter(aspect -> random.nextBoolean()).toArray(String[]::new));
    }

    private static List<String> facts(List<SummaryLine> lines) {
        return lines.stream().flatMap(line -> line.fold(new Facts()).stream()).toList();
    }

    private static Reflection later(Reflection reflection) {
        return new Reflection(
                reflection.round(),
                reflection.member(),
                reflection.draft(),
                new Submission.Sent(
                        reflection.submission().response().orElseThrow(),
                        Samples.MONDAY_AT_NINE.plus(Duration.ofDays(3))));
    }

    private static List<SummaryLine> read(Poll poll, List<Reflection> sent) {
        return Arrays.stream(Audience.values())
                .flatMap(audience -> poll.summary(sent, audience).stream())
                .toList();
    }

    /** Counts of four choices, or which of them at least all but two chose. */
    private static List<Integer> masked(List<Integer> choices) {
        List<Integer> counts = Stream.of(0, 1, 2, 3)
                .map(choice -> Collections.frequency(choices, choice))
                .toList();
        int most = Collections.max(counts);
        return most >= choices.size() - 2 ? List.of(counts.indexOf(most)) : counts;
    }
}
