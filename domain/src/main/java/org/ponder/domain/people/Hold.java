package org.ponder.domain.people;

import java.time.Instant;

/**
 * That a facilitator holds everything for the trust, as when inspectors have called or somebody has died: nothing goes out, no
 * round closes, and what remained of a round remains.
 *
 * @param since when; {@link Instant#MAX} where nothing is held
 */
public record Hold(Instant since) {
    public static final Hold NONE = new Hold(Instant.MAX);

    public boolean isOn() {
        return !equals(NONE);
    }
}
