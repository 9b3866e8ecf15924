package org.ponder.bot.wiring;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Whether Ponder has begun; known to who may be asked before the server lets us put anything together. */
@Singleton
class Begun {
    /** One, or none. */
    private volatile List<Condition> condition = List.of();

    /** Everything is there that was to be made ready first. */
    void begun(Condition now) {
        condition = List.of(now);
    }

    void ended() {
        condition = List.of();
    }

    /** Nothing before it has begun. */
    Optional<Condition> condition() {
        return condition.stream().findFirst();
    }
}
