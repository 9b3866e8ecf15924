package org.ponder.domain.finding;

import java.util.List;
import java.util.Optional;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Floor;

/**
 * A group behind its mask, of whom blocks and differences are told.
 *
 * @param sight how much may be shown of it beside all that was shown before
 */
record Masked(Group group, Mask mask, Sight sight, Floor floor) {

    boolean isFull() {
        return sight == Sight.FULL;
    }

    /** @param last the mask of the same people in the last summary on the element, where there is one to compare with */
    Block inFull(Element element, Optional<Mask> last) {
        int fewest = floor.respondents();
        return new Block(
                group.name(),
                group.size(),
                element.asks(Prompt.POSITION) ? View.through(mask, fewest) : View.NOT_ASKED,
                group.named(element, Prompt.STRENGTH, floor),
                group.named(element, Prompt.CHALLENGE, floor),
                last.filter(then -> element.asks(Prompt.POSITION))
                        .map(then -> Change.between(then, mask, fewest))
                        .orElse(new Withheld<>(Suppression.NOTHING_TO_COMPARE)));
    }

    Block cutShort(Foresight foresight) {
        return new Block(
                group.name(),
                group.size(),
                View.foreseen(foresight, mask, floor.respondents()),
                new Withheld<>(Suppression.TOO_FEW_MOVED),
                new Withheld<>(Suppression.TOO_FEW_MOVED),
                new Withheld<>(Suppression.TOO_FEW_MOVED));
    }

    Finding<Difference> differenceTo(Masked other) {
        return isFull() && other.isFull()
                ? new Difference(group.name(), other.group.name()).through(mask, other.mask, floor.respondents())
                : new Withheld<>(Suppression.TOO_FEW_MOVED);
    }

    /** What the ledger keeps of it. */
    PastBlock entry() {
        return new PastBlock(group.keys(), group.members(), sight, isFull() ? mask.seen() : List.of());
    }
}
