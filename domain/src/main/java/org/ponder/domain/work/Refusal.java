package org.ponder.domain.work;

import java.util.function.Function;

/** Why a request was refused, in the words of the field; the dialogs say it kindly. */
public sealed interface Refusal {

    <T> T fold(Function<Because, T> because, Function<TooLong, T> tooLong);

    /** Reasons that need no figure. */
    enum Because implements Refusal {
        /** Only a facilitator may do that. */
        NOT_A_FACILITATOR,
        /** No round opens before the trust has named whom to tell about a child at risk. */
        NO_SAFEGUARDING_CONTACT,
        /** No round opens before there is a channel for its summary. */
        NO_TEAM_CHANNEL,
        /** There is nobody to ask. */
        NOBODY_TO_ASK,
        /** A round by perspective needs everybody's perspective. */
        PERSPECTIVES_MISSING,
        /** One element at a time: a round with some of the same people is open. */
        ANOTHER_ROUND_IS_OPEN,
        /** There is no such element in an edition that new rounds may use. */
        NO_SUCH_ELEMENT,
        /** There is no such round, or it is none of theirs. */
        NOT_INVITED,
        /** The round has ended. */
        ROUND_HAS_ENDED,
        /** Its closing time has come, and it is about to be closed: what was sent counts. */
        ROUND_IS_CLOSING,
        /** More time is only ever more. */
        NOT_LATER,
        /** More time than a round may have. */
        TOO_FAR_AHEAD,
        /** Nothing has been answered, so there is nothing to send. */
        NOTHING_TO_SEND,
        /** The scale, the element or the trust has no such thing to choose. */
        NO_SUCH_CHOICE,
        /** There is no such time zone. */
        NO_SUCH_ZONE,
        /** More elements than a member names in a closing. */
        TOO_MANY_NAMED,
        /** What protects people may be raised, never lowered. */
        FLOOR_ONLY_RISES,
        /** What the board reads is kept apart from what the team reads. */
        SAME_CHANNEL,
        /** A perspective is fixed while a round with its member is open. */
        ROUND_IS_OPEN,
        /** Somebody is always the same person as themselves. */
        NOT_TWO_MEMBERS,
        /** Two accounts are taken for one person's only where each is on a platform of its own. */
        NOT_ON_TWO_PLATFORMS,
        /** That two members are one person was denied by one of them, who is held to it. */
        DENIED_BEFORE,
        /** A trust keeps at least one facilitator. */
        LAST_FACILITATOR,
        /** A cycle with rounds to come is planned already. */
        ANOTHER_CYCLE_IS_PLANNED,
        /** Not all rounds of a cycle are closed by the day that was given. */
        CYCLE_DOES_NOT_FIT,
        /** There is no cycle with rounds to come. */
        NO_CYCLE_IS_PLANNED,
        /** A review day lies ahead, and a cycle is done by then. */
        NO_SUCH_REVIEW_DAY,
        /** Nothing is held. */
        NOTHING_IS_HELD,
        /** Everything is held for the trust. */
        EVERYTHING_IS_HELD,
        /** Nobody is reminded more often in one round. */
        NUDGED_ENOUGH,
        /** A line that goes with a reminder judges. */
        LINE_JUDGES,
        /** A line that goes with a reminder names somebody. */
        LINE_NAMES_SOMEBODY,
        /** The round has closed by then. */
        TOO_LATE_THEN,
        /** No summary has been published to them. */
        NO_SUMMARY_YET;

        @Override
        public <T> T fold(Function<Because, T> because, Function<TooLong, T> tooLong) {
            return because.apply(this);
        }
    }

    /** A text is longer than it may be; both counted in characters as Unicode counts them. */
    record TooLong(int length, int longest) implements Refusal {
        @Override
        public <T> T fold(Function<Because, T> because, Function<TooLong, T> tooLong) {
            return tooLong.apply(this);
        }
    }
}
