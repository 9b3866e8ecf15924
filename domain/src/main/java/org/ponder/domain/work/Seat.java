package org.ponder.domain.work;

import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;

/** A member's place in a round. */
public record Seat(TrustId trust, RoundId round, MemberId member) {}
