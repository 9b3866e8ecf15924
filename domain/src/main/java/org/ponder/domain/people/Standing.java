package org.ponder.domain.people;

/** What a member may do: reflect, or also set up rounds and channels; or that they have left the trust. */
public enum Standing {
    MEMBER,
    FACILITATOR,
    LEFT
}
