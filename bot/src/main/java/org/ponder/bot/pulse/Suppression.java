package org.ponder.bot.pulse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ponder.domain.people.TrustId;

/**
 * How many blocks of summaries were withheld, summed over all trusts.
 *
 * <p>Why this tells nothing of one round of one trust. That a block was withheld, set beside who was asked, says how many have
 * answered; a sum that went up the moment a round closed would say that to whoever reads it, and in an installation of one trust
 * every step of a sum is one round. So the sum goes on in batches alone: the next one counts only once it holds at least
 * {@value #FEWEST_SUMMARIES} summaries of at least {@value #FEWEST_TRUSTS} trusts. Batches do not overlap, what was published is
 * never changed or taken back, and where a batch ends depends on nothing but the order of publishing; so the difference of any two
 * sums that were ever read is itself a sum over whole batches. Today’s summaries are left out, since two nodes may publish in
 * another order than they say; and where there are fewer trusts, the sum is nought for ever. There is no label.
 *
 * @param summaries that are counted
 * @param withheld how many blocks of them were
 */
public record Suppression(long summaries, long withheld) {
    static final int FEWEST_SUMMARIES = 20;
    static final int FEWEST_TRUSTS = 5;

    public static final Suppression NONE = new Suppression(0, 0);

    /** @param published in the order in which they were, without those of today */
    public static Suppression of(List<Summarised> published) {
        return Batches.NONE.and(published).whole();
    }

    private Suppression plus(Suppression other) {
        return new Suppression(summaries + other.summaries, withheld + other.withheld);
    }

    /**
     * The sum as it goes on.
     *
     * @param whole of the batches that are full
     * @param batch that is not yet
     * @param trusts that have something in it
     */
    record Batches(Suppression whole, Suppression batch, Set<TrustId> trusts) {
        static final Batches NONE = new Batches(Suppression.NONE, Suppression.NONE, Set.of());

        Batches and(List<Summarised> published) {
            Suppression full = whole;
            Suppression next = batch;
            Set<TrustId> in = new HashSet<>(trusts);
            for (Summarised one : published) {
                in.add(one.trust());
                next = next.plus(new Suppression(1, one.withheld()));
                if (next.summaries() >= FEWEST_SUMMARIES && in.size() >= FEWEST_TRUSTS) {
                    full = full.plus(next);
                    next = Suppression.NONE;
                    in.clear();
                }
            }
            return new Batches(full, next, Set.copyOf(in));
        }
    }
}
