package org.ponder.domain.framework;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A framework as it stood at one time. A round stays bound to its edition for ever.
 *
 * @param title as in "Starter pack"
 * @param notice said wherever the edition shows, as in "unofficial starter pack"; empty for a trust's own copy
 * @param retired elements of earlier editions that have become nothing in this one
 */
public record Edition(
        EditionId id, String title, String notice, Scale scale, List<Area> areas, Set<ElementKey> retired) {

    public Edition {
        areas = List.copyOf(areas);
        retired = Set.copyOf(retired);
    }

    public List<Element> elements() {
        return areas.stream().flatMap(area -> area.elements().stream()).toList();
    }

    public Optional<Element> element(ElementKey key) {
        return elements().stream().filter(e -> e.key().equals(key)).findFirst();
    }
}
