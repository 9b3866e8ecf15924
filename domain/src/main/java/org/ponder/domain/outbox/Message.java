package org.ponder.domain.outbox;

import java.time.LocalDate;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.LinkId;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.round.CycleId;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.summary.NoteId;

/** What a dispatch says, by key: its words are put on when it leaves, so that it never says what is no longer so. */
public sealed interface Message {

    /** Calls the one that fits. */
    <T> T fold(Cases<T> cases);

    /**
     * Whether it goes to nobody but those who have not answered. That it left, or arrived, or did not, is then known to nobody but
     * them: whoever knew could tell who has answered.
     */
    default boolean isBlind() {
        return false;
    }

    /**
     * Whether it is better lost than said twice. A channel is told everything once; a person may be asked the same thing twice, since
     * a second answer to it has no effect.
     */
    default boolean isAtMostOnce(Address to) {
        return to.fold(member -> false, channel -> true);
    }

    /** What to do with each kind of message. */
    interface Cases<T> {
        T announcement(Announcement message);

        T invitation(AskToReflect message);

        T reminder(Reminder message);

        T again(AskedLater message);

        T cycle(CyclePlanned message);

        T moved(CycleMoved message);

        T countdown(Countdown message);

        T extension(MoreTime message);

        T cancellation(CalledOff message);

        T summary(SummaryReady message);

        T waiting(SummaryWaits message);

        T note(NoteAdded message);

        T perspective(PerspectiveAsked message);

        T roster(RosterWanted message);

        T appointment(Appointed message);

        T placement(Placed message);

        T link(SamePerson message);

        T ending(AccessEnds message);
    }

    /** To the team's channel: a round has opened; why, which element, how long it takes, when it closes, who sees what. */
    record Announcement(RoundId round) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.announcement(this);
        }
    }

    /** To a member: the receipt, and the way to begin. */
    record AskToReflect(RoundId round) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.invitation(this);
        }
    }

    /**
     * To a member who has not answered: that a round is open, and the way to begin.
     *
     * @param number of the nudge
     */
    record Reminder(RoundId round, int number) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.reminder(this);
        }

        @Override
        public boolean isBlind() {
            return true;
        }

        /** It uses up what its member may be reminded. */
        @Override
        public boolean isAtMostOnce(Address to) {
            return true;
        }
    }

    /** To a member who wanted to be asked later. */
    record AskedLater(RoundId round) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.again(this);
        }

        @Override
        public boolean isBlind() {
            return true;
        }
    }

    /** To the team's channel: a run of rounds towards a review day was planned; why, which, how long, when, who sees what. */
    record CyclePlanned(CycleId cycle) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.cycle(this);
        }
    }

    /** To a facilitator: the rounds of a cycle that are to come lie elsewhere now. */
    record CycleMoved(CycleId cycle) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.moved(this);
        }
    }

    /**
     * To the team's channel: how long it is until the review day, what is done and what is open; never who is late.
     *
     * @param day the review day, which may be another by the time that it leaves
     * @param days how many school days it is until then
     */
    record Countdown(CycleId cycle, LocalDate day, int days) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.countdown(this);
        }
    }

    /** To the team's channel: a round closes later than was said. */
    record MoreTime(RoundId round) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.extension(this);
        }
    }

    /** To the team's channel and everybody asked: a round was cancelled; nothing of it is shown to anybody. */
    record CalledOff(RoundId round) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.cancellation(this);
        }
    }

    /** To a channel: the summary of a round. */
    record SummaryReady(RoundId round, Audience audience) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.summary(this);
        }
    }

    /** To a facilitator: a round has closed, and when its summary will be posted, since this is no time for a finding. */
    record SummaryWaits(RoundId round) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.waiting(this);
        }
    }

    /** To a channel: what a facilitator added beneath the summary of a round. */
    record NoteAdded(RoundId round, Audience audience, NoteId note) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.note(this);
        }
    }

    /** To a channel's platform rather than to its people: who is in it? */
    record RosterWanted() implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.roster(this);
        }

        @Override
        public boolean isAtMostOnce(Address to) {
            return false;
        }
    }

    /** To a member who has become a facilitator: what there is to do, and the way to begin. */
    record Appointed() implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.appointment(this);
        }
    }

    /** To a member: from which perspective a facilitator says that they see the trust, and how to ask for another. */
    record Placed() implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.placement(this);
        }
    }

    /** To a member: a facilitator takes them for the same person as another, who is asked likewise. */
    record SamePerson(LinkId link) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.link(this);
        }
    }

    /**
     * To a facilitator: what the platform knows Ponder by is to be renewed.
     *
     * @param lastDay on which it is good
     */
    record AccessEnds(LocalDate lastDay) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.ending(this);
        }
    }

    /** To a facilitator: a member asks to be counted under another perspective. */
    record PerspectiveAsked(MemberId member, Perspective wanted) implements Message {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.perspective(this);
        }
    }
}
