package canary.domain.outbox;

import canary.domain.summary.Chased;

/** Crooked on purpose. */
public interface Chases {
    Chased chased();
}
