package org.ponder.domain.reflection;

import java.time.Instant;
import java.util.Optional;

/** Whether a member pressed send, and what they sent: only that counts. */
public sealed interface Submission {

    Optional<Response> response();

    /** Nothing of this reflection counts yet. */
    record NotSent() implements Submission {
        @Override
        public Optional<Response> response() {
            return Optional.empty();
        }
    }

    /** What counts, until it is replaced or withdrawn before the round closes. */
    record Sent(Response sent, Instant at) implements Submission {
        @Override
        public Optional<Response> response() {
            return Optional.of(sent);
        }
    }
}
