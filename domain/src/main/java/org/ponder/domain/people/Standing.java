package org.ponder.domain.people;

/** What a member may do: reflect, or also set up rounds and channels; or that they have left the trust, and what they were then. */
public enum Standing {
    MEMBER,
    FACILITATOR,
    LEFT,
    LEFT_AS_FACILITATOR;

    public boolean isPresent() {
        return this == MEMBER || this == FACILITATOR;
    }

    /** What becomes of it when its member leaves. */
    public Standing leaving() {
        return switch (this) {
            case MEMBER, LEFT -> LEFT;
            case FACILITATOR, LEFT_AS_FACILITATOR -> LEFT_AS_FACILITATOR;
        };
    }
}
