package org.ponder.domain.reflection;

import java.util.List;
import java.util.Optional;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;

/** Port: what members answered. */
public interface Reflections {

    /** A member's own reflection. */
    Optional<Reflection> own(TrustId trust, RoundId round, MemberId member);

    /** Keeps a reflection, in the transaction that asked for what was there before: never over anything it has not seen. */
    void save(TrustId trust, Reflection reflection);

    void erase(TrustId trust, RoundId round, MemberId member);

    /** Erases every reflection of a round, in a transaction that has read none of them. */
    void eraseAll(TrustId trust, RoundId round);

    /** Every reflection of a round that was sent, in no order that means anything; only for the privacy kernel. */
    List<Reflection> sent(TrustId trust, RoundId round);
}
