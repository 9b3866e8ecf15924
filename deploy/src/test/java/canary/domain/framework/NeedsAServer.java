package canary.domain.framework;

import jakarta.ejb.EJBContext;
import java.util.Optional;

/** Crooked on purpose. */
public interface NeedsAServer {
    Optional<EJBContext> context();
}
