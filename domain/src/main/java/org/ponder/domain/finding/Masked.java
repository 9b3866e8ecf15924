package org.ponder.domain.finding;

import java.util.List;
import org.ponder.domain.framework.Aspect;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Element;
import org.ponder.domain.round.Floor;

/** A group behind its mask, of whom blocks and differences are told. */
record Masked(Group group, Mask mask, int floor) {

    /** @param places how many positions the scale has */
    static Masked of(Group group, int places, Floor floor) {
        return new Masked(group, Mask.over(group.tally(places), floor.colluders()), floor.respondents());
    }

    Block block(Element element) {
        List<AspectKey> aspects = element.aspects().stream().map(Aspect::key).toList();
        return new Block(
                group.name(),
                View.through(mask, floor),
                group.named(aspects, Respondent::strengths, floor),
                group.named(aspects, Respondent::challenges, floor));
    }

    Finding<Difference> differenceTo(Masked other) {
        return new Difference(group.name(), other.group.name()).through(mask, other.mask, floor);
    }
}
