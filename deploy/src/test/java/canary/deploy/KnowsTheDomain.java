package canary.deploy;

import canary.domain.work.Early;

/** Crooked on purpose. */
public interface KnowsTheDomain {
    Early work();
}
