package org.ponder.domain.history;

import java.util.List;
import org.ponder.domain.framework.Area;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.ElementKey;

/** A later edition of the sample framework, which calls the element of the rounds something else and says so. */
final class Renaming {
    private static final int AREA = 0;
    private static final int ELEMENT = 1;

    private Renaming() {}

    /** What most rounds are about. */
    static Element element(Edition edition) {
        return edition.areas().get(AREA).elements().get(ELEMENT);
    }

    static Edition of(Edition edition, EditionId id) {
        Area area = edition.areas().get(AREA);
        Area renamed = new Area(area.name(), List.of(area.elements().get(0), renamed(element(edition), id)));
        return new Edition(
                id,
                edition.title(),
                edition.notice(),
                edition.scale(),
                List.of(renamed, edition.areas().get(1)),
                edition.closing(),
                edition.retired());
    }

    private static Element renamed(Element element, EditionId id) {
        return new Element(
                new ElementKey("oversight-" + id.edition()),
                List.of(element.key()),
                element.name(),
                element.about(),
                element.descriptions(),
                element.aspects(),
                element.wording());
    }
}
