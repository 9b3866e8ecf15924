package org.ponder.domain.summary;

import java.util.List;
import java.util.Optional;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;

/** Port: what was published. */
public interface Summaries {

    Optional<Published> published(TrustId trust, RoundId round, Audience audience);

    /** Keeps what is published; a second one for the same round and audience is a caller's bug. */
    void publish(TrustId trust, Published published);

    /** Adds a note beneath what was published. */
    void add(TrustId trust, RoundId round, Audience audience, Note note);

    /** The notes beneath a summary, the earliest first. */
    List<Note> notes(TrustId trust, RoundId round, Audience audience);
}
