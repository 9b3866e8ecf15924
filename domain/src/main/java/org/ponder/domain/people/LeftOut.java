package org.ponder.domain.people;

/** Somebody, or something, in a channel of the trust that is never asked: facilitators are told, so that nobody wonders. */
public record LeftOut(String name, Why why) {

    /** Why it is not asked. */
    public enum Why {
        /** It is an app. */
        APP,
        /** The account is switched off. */
        SWITCHED_OFF,
        /** The account belongs to another organisation, which shares the channel. */
        ELSEWHERE,
        /** A guest of the organisation, where the trust leaves guests out. */
        GUEST
    }

    @Override
    public String toString() {
        return "LeftOut[" + why + "]";
    }
}
