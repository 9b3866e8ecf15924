package org.ponder.domain.reflection;

import java.time.Instant;
import java.util.Optional;

/** Whether a member pressed send, and what they sent: only that counts. */
public sealed interface Submission {

    Optional<Response> response();

    /** When it was sent. */
    Optional<Instant> when();

    /** Nothing of this reflection counts yet. */
    record NotSent() implements Submission {
        @Override
        public Optional<Response> response() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> when() {
            return Optional.empty();
        }
    }

    /** What counts, until it is replaced or withdrawn before the round closes. */
    record Sent(Response sent, Instant at) implements Submission {
        @Override
        public Optional<Response> response() {
            return Optional.of(sent);
        }

        @Override
        public Optional<Instant> when() {
            return Optional.of(at);
        }
    }
}
