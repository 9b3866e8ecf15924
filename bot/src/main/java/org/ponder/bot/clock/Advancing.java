package org.ponder.bot.clock;

import java.util.UUID;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.CycleId;

/** The name under which the next round of a cycle is timed. */
record Advancing(TrustId trust, CycleId cycle) {

    static String name(TrustId trust, CycleId cycle) {
        return trust.value() + "/" + cycle.value();
    }

    static Advancing of(String name) {
        String[] parts = name.split("/", -1);
        return new Advancing(new TrustId(UUID.fromString(parts[0])), new CycleId(UUID.fromString(parts[1])));
    }
}
