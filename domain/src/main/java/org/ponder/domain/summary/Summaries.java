package org.ponder.domain.summary;

import java.util.Optional;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;

/** Port: what was published. */
public interface Summaries {

    Optional<Published> published(TrustId trust, RoundId round, Audience audience);

    /** Keeps what is published; a second one for the same round and audience is a caller's bug. */
    void publish(TrustId trust, Published published);
}
