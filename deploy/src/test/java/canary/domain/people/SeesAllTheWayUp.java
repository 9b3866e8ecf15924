package canary.domain.people;

import canary.domain.work.Early;

/** Crooked on purpose. */
public interface SeesAllTheWayUp {
    Early work();
}
