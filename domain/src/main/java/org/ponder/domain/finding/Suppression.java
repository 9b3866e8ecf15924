package org.ponder.domain.finding;

/** Why a figure is withheld. None of these tells more than the figures that are shown. */
public enum Suppression {
    /** Fewer people than the floor answered the round. */
    TOO_FEW_ANSWERED,
    /** So many chose the same that exact counts could settle what one of them chose. */
    TOO_MUCH_ALIKE,
    /** The exact counts are shown, which say it better. */
    SHOWN_EXACTLY,
    /** Fewer people than the floor chose a position, so that no word about positions would speak for the group. */
    TOO_FEW_PLACED,
    /** It is true of some of the counts that a mask may hide and not of others. */
    NOT_CERTAIN,
    /** Two groups lie no further apart than chance would put them. */
    NOT_APART,
    /** No aspect was named by as many as the floor while as many did not name it. */
    NAMED_BY_TOO_FEW_OR_TOO_MANY
}
