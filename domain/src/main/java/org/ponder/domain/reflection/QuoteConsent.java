package org.ponder.domain.reflection;

import org.ponder.domain.people.Audience;

/**
 * Who may read a member's words as written, beside their author.
 *
 * <p>In a draft it is what the author has ticked and been shown a preview of, which counts for nothing; in what was sent it is
 * what they agreed to. It belongs to the words: other words start with nobody.
 */
public enum QuoteConsent {
    NOBODY,
    TEAM,
    TEAM_AND_BOARD;

    /** Whether anybody else may read them. */
    public boolean isGiven() {
        return this != NOBODY;
    }

    public boolean lets(Audience reader) {
        return switch (reader) {
            case TEAM -> isGiven();
            case BOARD -> this == TEAM_AND_BOARD;
        };
    }
}
