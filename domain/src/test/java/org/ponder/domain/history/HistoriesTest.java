package org.ponder.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.sample.Poll;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.summary.SummaryLine;

/**
 * Whatever a trust goes through: with everything in hand that was ever published, in both editions, and the answers of as many
 * colluders as a round's floor allows for, nobody else's answer in it is settled.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoriesTest {
    private Map<String, List<String>> faults = Map.of();

    @BeforeAll
    void playThemAll() throws IOException {
        faults = Histories.judged();
        Histories.tell(
                "histories.txt",
                Histories.seeds().count() + " histories: "
                        + Rule.all().stream()
                                .map(rule -> faults.getOrDefault(rule.sentence(), List.of())
                                                .size() + " against “" + rule.sentence() + "”")
                                .collect(Collectors.joining("\n")));
    }

    static Stream<String> rules() {
        return Rule.all().stream().map(Rule::sentence);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void in_every_history(String rule) {
        assertThat(faults.getOrDefault(rule, List.of())).isEmpty();
    }

    /** Histories in which something is never said would say nothing about it; what became of our sends is no part of them. */
    @Test
    void everything_that_a_summary_can_say_is_said_in_some_history() {
        Set<String> said = LongStream.range(1, 500)
                .boxed()
                .flatMap(seed -> History.of(seed).closed().stream())
                .flatMap(round -> round.read().values().stream())
                .flatMap(List::stream)
                .map(line -> line.getClass().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(said)
                .isEqualTo(Stream.of(SummaryLine.class.getPermittedSubclasses())
                        .filter(line -> !line.equals(SummaryLine.SomeNotReached.class))
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    /** The same reader, who finds nothing in what Ponder publishes. */
    @Test
    void exact_counts_settle_positions_in_many_histories() {
        Publisher counts = (round, sent) -> sent.stream()
                .map(reflection -> new Secret.Chosen(SamplePack.SCALE.size()).of(World.response(reflection)))
                .collect(Collectors.groupingBy(choice -> choice, Collectors.counting()));

        assertThat(LongStream.range(1, 100)
                        .boxed()
                        .flatMap(seed -> History.of(seed).closed().stream())
                        .filter(round ->
                                round.perspectives().size() == 1 || round.sent().size() < 7)
                        .filter(round -> new Reader(round, counts, new Secret.Chosen(SamplePack.SCALE.size()))
                                .exposed()
                                .findAny()
                                .isPresent()))
                .hasSizeGreaterThan(10);
    }

    @Test
    void the_difference_of_two_overlapping_blocks_comes_down_to_whoever_is_in_one_of_them_alone() {
        List<MemberId> people = Poll.ofTeam(6, Floor.USUAL, 4).round().terms().audience().stream()
                .map(invitation -> invitation.member())
                .toList();
        List<Set<MemberId>> counted = List.of(Set.copyOf(people), Set.copyOf(people.subList(0, 4)));

        assertThat(Span.hasFewerThan(counted, 3)).isTrue();
        assertThat(Span.hasFewerThan(counted, 2)).isFalse();
    }
}
