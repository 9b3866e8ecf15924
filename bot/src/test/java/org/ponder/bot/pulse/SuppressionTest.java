package org.ponder.bot.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ponder.domain.people.TrustId;

class SuppressionTest {
    private static final List<TrustId> TRUSTS =
            Stream.generate(() -> new TrustId(UUID.randomUUID())).limit(6).toList();

    /** One after the other, trust by trust in turn. */
    private static List<Summarised> published(int summaries, int trusts) {
        return IntStream.range(0, summaries)
                .mapToObj(i -> new Summarised(TRUSTS.get(i % trusts), 1 + i % 3))
                .toList();
    }

    @Test
    void of_a_few_trusts_is_nought_for_ever() {
        for (int trusts = 1; trusts < Suppression.FEWEST_TRUSTS; trusts++) {
            assertThat(Suppression.of(published(500, trusts))).isEqualTo(Suppression.NONE);
        }
    }

    @Test
    void of_a_few_summaries_is_nought_yet() {
        assertThat(Suppression.of(published(19, 5))).isEqualTo(Suppression.NONE);
        assertThat(Suppression.of(published(20, 5))).isEqualTo(new Suppression(20, 39));
    }

    @Test
    void never_goes_on_by_less_than_a_whole_batch() {
        Suppression before = Suppression.NONE;
        for (int n = 0; n < 300; n++) {
            Suppression now = Suppression.of(published(n, 6));
            long step = now.summaries() - before.summaries();
            assertThat(step)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isZero(),
                            whole -> assertThat(whole).isGreaterThanOrEqualTo(Suppression.FEWEST_SUMMARIES));
            assertThat(step == 0).isEqualTo(now.equals(before));
            before = now;
        }
        assertThat(before.summaries()).isGreaterThan(250);
    }

    @Test
    void waits_for_enough_trusts_however_many_summaries_one_of_them_has() {
        List<Summarised> one = published(100, 1);
        assertThat(Suppression.of(one)).isEqualTo(Suppression.NONE);

        List<Summarised> more =
                Stream.concat(one.stream(), published(6, 6).stream()).toList();
        assertThat(Suppression.of(more).summaries()).isEqualTo(105);
    }

    @Test
    void is_the_same_however_often_it_is_looked_at_and_nothing_is_read_twice() {
        List<Summarised> all = published(97, 6);
        Instant first = Instant.parse("2026-11-02T00:00:00Z");
        List<Integer> read = new ArrayList<>();
        Suppressions sum = new Suppressions((from, before) -> {
            int begin = from.equals(Instant.EPOCH) ? 0 : hours(first, from);
            int end = Math.min(all.size(), hours(first, before));
            IntStream.range(begin, end).forEach(read::add);
            return all.subList(begin, end);
        });

        for (int hour : new int[] {0, 3, 3, 21, 20, 50, 96, 97}) {
            assertThat(sum.before(first.plus(Duration.ofHours(hour))))
                    .isEqualTo(Suppression.of(all.subList(0, Math.max(hour, hour == 20 ? 21 : 0))));
        }

        assertThat(read).isEqualTo(IntStream.range(0, all.size()).boxed().toList());
    }

    private static int hours(Instant from, Instant to) {
        return Math.toIntExact(Duration.between(from, to).toHours());
    }
}
