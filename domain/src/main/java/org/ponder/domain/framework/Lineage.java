package org.ponder.domain.framework;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which elements of a framework are the same one under other keys: a later edition may rename an element, split it or put two
 * together, and says so. Answers to what an element once was and to what it has become are about the same thing.
 *
 * @param editions every edition of one framework, in any order
 */
public record Lineage(List<Edition> editions) {
    public Lineage {
        editions = List.copyOf(editions);
    }

    /** The key itself, all that it once was, and all that it has become. */
    public Set<ElementKey> of(ElementKey key) {
        Set<ElementKey> kin = before(key);
        editions.stream()
                .flatMap(edition -> edition.elements().stream())
                .map(Element::key)
                .filter(later -> before(later).contains(key))
                .forEach(kin::add);
        return kin;
    }

    /** Elements that the newest edition neither has, nor has under another key, nor says it has given up. */
    public List<ElementKey> lost() {
        return editions.stream()
                .max(Comparator.comparing(Edition::id, EditionId.BY_EDITION))
                .map(newest -> editions.stream()
                        .flatMap(edition -> edition.elements().stream())
                        .map(Element::key)
                        .filter(key -> !newest.retired().contains(key) && !isIn(newest, key))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private boolean isIn(Edition edition, ElementKey key) {
        return edition.elements().stream()
                .anyMatch(element -> before(element.key()).contains(key));
    }

    /** The key and, step by step, every key that it had before. */
    private Set<ElementKey> before(ElementKey key) {
        Set<ElementKey> known = new HashSet<>();
        Set<ElementKey> found = Set.of(key);
        while (known.addAll(found)) {
            found = found.stream().flatMap(one -> formerly(one).stream()).collect(Collectors.toSet());
        }
        return known;
    }

    private Set<ElementKey> formerly(ElementKey key) {
        return editions.stream()
                .flatMap(edition -> edition.element(key).stream())
                .flatMap(element -> element.formerly().stream())
                .collect(Collectors.toSet());
    }
}
