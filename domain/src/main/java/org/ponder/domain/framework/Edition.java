package org.ponder.domain.framework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A framework as it stood at one time. A round stays bound to its edition for ever.
 *
 * @param title as in "Starter pack"
 * @param notice said wherever the edition shows, as in "unofficial starter pack"; empty for a trust's own copy
 * @param closing none where it is not looked back on as a whole
 * @param retired elements of earlier editions that have become nothing in this one
 */
public record Edition(
        EditionId id,
        String title,
        String notice,
        Scale scale,
        List<Area> areas,
        Optional<Closing> closing,
        Set<ElementKey> retired) {

    public Edition {
        areas = List.copyOf(areas);
        retired = Set.copyOf(retired);
    }

    public List<Element> elements() {
        return areas.stream().flatMap(area -> area.elements().stream()).toList();
    }

    /** What a round can be about, by its key: an element, or the closing. */
    public Optional<Element> element(ElementKey key) {
        return Stream.concat(elements().stream(), closing.map(one -> one.over(elements())).stream())
                .filter(e -> e.key().equals(key))
                .findFirst();
    }
}
