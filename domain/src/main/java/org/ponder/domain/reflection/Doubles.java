package org.ponder.domain.reflection;

import java.time.Instant;
import java.util.Comparator;
import org.ponder.domain.people.MemberId;

/**
 * The reflections of two members in one round who turn out to be one person.
 *
 * <p>The first of them wins its place: the one that was sent first, else the one that answers anything, else the one of whoever
 * stays. Where it answers a prompt, the other's answer to that prompt is a double and goes; where it has none, or left the prompt
 * open, the other's fills the gap, in the draft only. What was sent stays as it was sent, so that nothing counts, and nobody reads
 * anything, that its author did not send like that.
 *
 * @param stays of the one who stays
 * @param goes of the one whose place passes to the other
 */
public record Doubles(Reflection stays, Reflection goes) {
    private static final Comparator<Reflection> EARLIER = Comparator.comparing(
                    (Reflection reflection) -> reflection.submission().when().orElse(Instant.MAX))
            .thenComparing(reflection -> !reflection.draft().saysSomething());

    /** Whose reflection came first. */
    public MemberId first() {
        return earlier().member();
    }

    /** Both as one, of the one who stays. */
    public Reflection asOne() {
        Reflection earlier = earlier();
        Reflection later = earlier.equals(stays) ? goes : stays;
        return new Reflection(
                stays.round(),
                stays.member(),
                earlier.draft().filledFrom(later.draft()),
                earlier.submission(),
                stays.changes().and(goes.changes()));
    }

    private Reflection earlier() {
        return EARLIER.compare(goes, stays) < 0 ? goes : stays;
    }

    /** Hides the answers. */
    @Override
    public String toString() {
        return "Doubles[…]";
    }
}
