package org.ponder.domain.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ponder.domain.finding.PastRelease;
import org.ponder.domain.finding.ReleaseLedger;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.people.TrustId;

/** {@link ReleaseLedger} in memory. */
public final class InMemoryLedger implements ReleaseLedger {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(TrustId trust, PastRelease release) {}

    @Override
    public List<PastRelease> releases(TrustId trust, String framework, Set<ElementKey> elements) {
        return entries.stream()
                .filter(entry -> entry.trust().equals(trust))
                .map(Entry::release)
                .filter(release -> release.subject().edition().framework().equals(framework))
                .filter(release -> elements.contains(release.subject().element()))
                .sorted(Comparator.comparing(PastRelease::at))
                .toList();
    }

    @Override
    public void enter(TrustId trust, PastRelease release) {
        if (entries.stream()
                .anyMatch(entry ->
                        entry.trust().equals(trust) && entry.release().round().equals(release.round()))) {
            throw new IllegalArgumentException("a round is released once");
        }
        entries.add(new Entry(trust, release));
    }
}
