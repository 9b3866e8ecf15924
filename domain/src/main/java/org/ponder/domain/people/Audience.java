package org.ponder.domain.people;

/** Whom an edition of a summary is for. */
public enum Audience {
    TEAM,
    BOARD
}
