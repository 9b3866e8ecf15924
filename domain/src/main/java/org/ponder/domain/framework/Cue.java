package org.ponder.domain.framework;

/** What a round found, by which its open question for the next meeting is chosen; the first that holds. */
public enum Cue {
    TOO_FEW,
    SEEN_DIFFERENTLY,
    OUT_OF_SIGHT,
    CHALLENGE,
    STRENGTH,
    SOMEWHAT_SPREAD,
    AGREED
}
