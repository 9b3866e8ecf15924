package org.ponder.domain.finding;

/**
 * What may be said of a group whose answers are too much alike for exact counts: at least so many of so many chose the same.
 *
 * @param atLeast how many at least, under the one choice that they have in common
 */
public record Most(Tally atLeast, int of) {}
