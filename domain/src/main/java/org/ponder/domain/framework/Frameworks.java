package org.ponder.domain.framework;

import java.util.List;
import java.util.Optional;
import org.ponder.domain.people.TrustId;

/** Port: the editions a trust may use. */
public interface Frameworks {

    /** Any edition a round of the trust was ever bound to, or could be. */
    Optional<Edition> edition(TrustId trust, EditionId id);

    /** The newest edition of each framework, by title: what a new round may choose from. */
    List<Edition> newest(TrustId trust);

    /** Every edition of one framework that the trust could ever use, in any order. */
    List<Edition> editions(TrustId trust, String framework);
}
