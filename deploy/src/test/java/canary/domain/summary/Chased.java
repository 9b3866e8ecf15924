package canary.domain.summary;

import canary.domain.outbox.Chases;

/** Crooked on purpose. */
public interface Chased {
    Chases chases();
}
