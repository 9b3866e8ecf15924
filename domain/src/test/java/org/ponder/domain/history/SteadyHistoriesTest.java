package org.ponder.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.sample.SamplePack;

/**
 * What somebody finds out who takes for granted that nobody who answers again answers anything else, where that is so: it is
 * counted and told, and not ruled out.
 */
class SteadyHistoriesTest {
    private static final Secret POSITION = new Secret.Chosen(SamplePack.SCALE.size());
    private static final Secret TICK = new Secret.Ticked(
            Prompt.STRENGTH, SamplePack.ELEMENT.aspects().get(0).key());

    /**
     * What became of one history.
     *
     * @param summaries how many there were on one element in which somebody was counted
     * @param undecided searches that were given up: they count as though something had been found out
     */
    private record Judged(int summaries, boolean position, boolean tick, int undecided) {
        static Judged of(long seed) {
            List<Closed> rounds = History.steady(seed).onOneElement().stream()
                    .filter(round -> !round.entry().blocks().isEmpty())
                    .toList();
            if (rounds.isEmpty()) {
                return new Judged(0, false, false, 0);
            }
            SteadyReader ofPosition = new SteadyReader(rounds, POSITION);
            SteadyReader ofTick = new SteadyReader(rounds, TICK);
            boolean position = ofPosition.knows();
            boolean tick = ofTick.knows();
            return new Judged(rounds.size(), position, tick, ofPosition.gaveUp() + ofTick.gaveUp());
        }
    }

    @Test
    void are_read_by_somebody_who_finds_nothing_out_in_a_single_summary() throws IOException {
        Map<Integer, List<Judged>> judged = Histories.steadySeeds()
                .parallel()
                .mapToObj(Judged::of)
                .collect(Collectors.groupingBy(Judged::summaries, TreeMap::new, Collectors.toList()));
        Histories.tell(
                "steady-histories.txt",
                judged.entrySet().stream()
                        .map(e -> told(e.getKey(), e.getValue()))
                        .collect(Collectors.joining("\n")));

        assertThat(judged.getOrDefault(1, List.of()))
                .noneMatch(Judged::position)
                .noneMatch(Judged::tick);
    }

    /** The same reader, of histories in which each summary is published as though it were the first. */
    @Test
    void are_read_by_somebody_who_finds_something_out_in_many_of_them_without_release_control() {
        assertThat(LongStream.rangeClosed(1, 60)
                        .parallel()
                        .mapToObj(seed -> History.steady(seed).onOneElement().stream()
                                .map(Closed::asThoughFirst)
                                .filter(round -> !round.entry().blocks().isEmpty())
                                .limit(2)
                                .toList())
                        .filter(rounds -> rounds.size() == 2)
                        .filter(rounds -> new SteadyReader(rounds, POSITION).knows()))
                .hasSizeGreaterThan(5);
    }

    private static String told(int summaries, List<Judged> histories) {
        return summaries + " summaries on one element: a position found out in "
                + histories.stream().filter(Judged::position).count() + ", a tick in "
                + histories.stream().filter(Judged::tick).count() + " of " + histories.size() + " histories, "
                + histories.stream().mapToInt(Judged::undecided).sum() + " searches given up";
    }
}
