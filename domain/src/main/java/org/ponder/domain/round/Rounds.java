package org.ponder.domain.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;

/** Port: a trust's rounds. */
public interface Rounds {

    Optional<Round> round(TrustId trust, RoundId round);

    /** The round, which nobody can close, extend or cancel until the transaction ends: an answer is taken under it. */
    Optional<Round> forAnswering(TrustId trust, RoundId round);

    /** The round, which nobody can answer or change until the transaction ends: it is changed under it. */
    Optional<Round> forChanging(TrustId trust, RoundId round);

    /** Rounds that have not ended, the earliest opened first. */
    List<Round> open(TrustId trust);

    /** Rounds that were closed, not cancelled, the latest first, and no more than so many. */
    List<Round> closed(TrustId trust, int most);

    /** Rounds that were closed, not cancelled, whose audience the member was in, the latest first, and no more than so many. */
    List<Round> closedFor(TrustId trust, MemberId member, int most);

    /**
     * Keeps the round; one that is open is brought back to {@code RunningRounds.close} at its closing time, or as soon after it
     * as anybody is awake.
     */
    void save(TrustId trust, Round round);

    /** Every open round whose time had come by then, over all trusts: ids only. */
    List<Due> due(Instant now);

    /** That a round of a trust should be closed. */
    record Due(TrustId trust, RoundId round) {}
}
