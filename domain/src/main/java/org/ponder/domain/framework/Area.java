package org.ponder.domain.framework;

import java.util.List;

/** Elements that belong together; areas hold uneven numbers of them. */
public record Area(String name, List<Element> elements) {
    public Area {
        elements = List.copyOf(elements);
    }
}
