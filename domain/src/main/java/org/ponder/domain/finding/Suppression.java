package org.ponder.domain.finding;

/** Why a figure is withheld. None of these tells more than the figures that are shown. */
public enum Suppression {
    /** Fewer people than the floor answered the round. */
    TOO_FEW_ANSWERED,
    /** So many chose the same that exact counts could settle what one of them chose. */
    TOO_MUCH_ALIKE,
    /** The exact counts are shown, which say it better. */
    SHOWN_EXACTLY,
    /** Nobody was asked for a position. */
    NOT_ASKED,
    /** Fewer people than the floor chose a position, so that no word about positions would speak for the group. */
    TOO_FEW_PLACED,
    /** It is true of some of the counts that a mask may hide and not of others. */
    NOT_CERTAIN,
    /** Two groups lie no further apart than chance would put them. */
    NOT_APART,
    /** No aspect was named by as many as the floor while as many did not name it. */
    NAMED_BY_TOO_FEW_OR_TOO_MANY,
    /** Since an earlier summary on the element a few people came, went or moved: the two side by side could point at one of them. */
    TOO_FEW_MOVED,
    /** There is no earlier summary on the element of mostly the same people, reported in the same way. */
    NOTHING_TO_COMPARE,
    /** Fewer people wrote something than may be quoted. */
    TOO_FEW_WROTE,
    /** No group is as large as one has to be of which the board is told. */
    NO_GROUP_LARGE_ENOUGH,
    /** The team reads it and the board does not. */
    NOT_FOR_THE_BOARD
}
