package org.ponder.domain.finding;

import java.util.List;
import java.util.Set;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.people.TrustId;

/** Port: every release that was ever published, by which each later one is decided. To whom and when it went, its summaries say. */
public interface ReleaseLedger {

    /** Releases on any of these elements of a framework, in any edition; the earliest first. */
    List<PastRelease> releases(TrustId trust, String framework, Set<ElementKey> elements);

    /** Enters a release for ever; a second one of the same round is a caller's bug. */
    void enter(TrustId trust, PastRelease release);
}
