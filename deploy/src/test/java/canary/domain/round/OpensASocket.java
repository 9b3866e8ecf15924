package canary.domain.round;

import java.net.URI;

/** Crooked on purpose. */
public interface OpensASocket {
    URI address();
}
