package org.ponder.domain.reflection;

/** Who may read a member's words as written, beside their author. */
public enum QuoteConsent {
    NOBODY,
    TEAM,
    TEAM_AND_BOARD
}
