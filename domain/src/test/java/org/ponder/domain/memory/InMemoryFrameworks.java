package org.ponder.domain.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.people.TrustId;

/** {@link Frameworks} in memory, the same for every trust. */
public final class InMemoryFrameworks implements Frameworks {
    private final List<Edition> editions = new ArrayList<>();

    public void load(Edition edition) {
        editions.add(edition);
    }

    @Override
    public Optional<Edition> edition(TrustId trust, EditionId id) {
        return editions.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    @Override
    public List<Edition> newest(TrustId trust) {
        Map<String, Edition> newest = editions.stream()
                .collect(Collectors.toMap(
                        e -> e.id().framework(),
                        e -> e,
                        BinaryOperator.maxBy(Comparator.comparing(Edition::id, EditionId.BY_EDITION))));
        return newest.values().stream()
                .sorted(Comparator.comparing(Edition::title))
                .toList();
    }

    @Override
    public List<Edition> editions(TrustId trust, String framework) {
        return editions.stream()
                .filter(e -> e.id().framework().equals(framework))
                .toList();
    }
}
