package org.ponder.domain.finding;

/** How a block sees where we are, as far as its mask lets it be said: the picture is shown, or what most chose, never both. */
public record View(Finding<Tally> picture, Finding<Most> mostly, Finding<Agreement> agreement, Finding<Centre> centre) {

    static View through(Mask mask, int floor) {
        return new View(
                mask.picture(),
                mask.mostly(),
                mask.certain(tally -> Agreement.of(tally, floor)),
                mask.certain(tally -> Centre.of(tally, floor)));
    }

    /** Whether more than one cannot see it from their role, as far as is shown. */
    public boolean isOutOfSightOfSome() {
        return picture.fold(
                Tally::isOutOfSightOfSome,
                why -> mostly.stream().anyMatch(most -> most.atLeast().isOutOfSightOfSome()));
    }
}
