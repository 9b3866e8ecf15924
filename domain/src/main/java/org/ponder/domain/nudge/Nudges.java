package org.ponder.domain.nudge;

import java.util.List;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;

/** Port: the nudges of a round, and who wants to hear none in it. */
public interface Nudges {

    /** In the order of their numbers. */
    List<Nudge> of(TrustId trust, RoundId round);

    /** Keeps a nudge; a second one of the same number is a caller's bug. */
    void save(TrustId trust, RoundId round, Nudge nudge);

    /** That a member wants no reminder in a round, or has taken their answers back; as often as it is said. */
    void leaveAlone(TrustId trust, RoundId round, MemberId member);

    /** That they want to hear of it after all. */
    void askAfterAll(TrustId trust, RoundId round, MemberId member);

    boolean isLeftAlone(TrustId trust, RoundId round, MemberId member);
}
