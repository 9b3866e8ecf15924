package org.ponder.domain.framework;

/** The five things a reflection asks about, in the order in which it asks. */
public enum Prompt {
    POSITION,
    EVIDENCE,
    STRENGTH,
    CHALLENGE,
    NEXT_STEP;

    /** Whether the aspects of the element may be ticked beside the words. */
    public boolean takesAspects() {
        return this == STRENGTH || this == CHALLENGE;
    }
}
