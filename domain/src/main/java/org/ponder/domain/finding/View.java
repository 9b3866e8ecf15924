package org.ponder.domain.finding;

/**
 * How a block sees where we are, as far as its mask lets it be said: the picture is shown, or what most chose, never both.
 *
 * @param outOfSightOfSome whether more than one cannot see it from their role, as far as is shown
 */
public record View(
        Finding<Tally> picture,
        Finding<Most> mostly,
        Finding<Agreement> agreement,
        Finding<Centre> centre,
        boolean outOfSightOfSome) {

    /** Nothing, where the round asked nobody where we are. */
    static final View NOT_ASKED = new View(
            new Withheld<>(Suppression.NOT_ASKED),
            new Withheld<>(Suppression.NOT_ASKED),
            new Withheld<>(Suppression.NOT_ASKED),
            new Withheld<>(Suppression.NOT_ASKED),
            false);

    /** All that the mask lets through. */
    static View through(Mask mask, int floor) {
        return new View(
                mask.picture(), mask.mostly(), agreement(mask, floor), centre(mask, floor), mask.isOutOfSightOfSome());
    }

    /** Only the words that can be foreseen, where all of it beside an earlier one could point at somebody. */
    static View foreseen(Foresight foresight, Mask mask, int floor) {
        Suppression why = Suppression.TOO_FEW_MOVED;
        return new View(
                new Withheld<>(why),
                new Withheld<>(why),
                foresight.of(mask, one -> agreement(one, floor)),
                foresight.of(mask, one -> centre(one, floor)),
                false);
    }

    private static Finding<Agreement> agreement(Mask mask, int floor) {
        return mask.certain(tally -> Agreement.of(tally, floor));
    }

    private static Finding<Centre> centre(Mask mask, int floor) {
        return mask.certain(tally -> Centre.of(tally, floor));
    }

    /** The same for the board, which is told neither figures nor positions. */
    View forTheBoard() {
        return new View(forTheBoard(picture), forTheBoard(mostly), agreement, forTheBoard(centre), outOfSightOfSome);
    }

    private static <F> Finding<F> forTheBoard(Finding<F> finding) {
        return finding.fold(shown -> new Withheld<>(Suppression.NOT_FOR_THE_BOARD), Withheld::new);
    }
}
