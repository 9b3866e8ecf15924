package org.ponder.bot.channel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ponder.dialogs.card.GuardFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what the guard put in plain words, and logs each without any word of the text: it may hold a name. */
public final class CountedFaults implements GuardFaults {
    private static final Logger LOG = LoggerFactory.getLogger(CountedFaults.class);

    private final ConcurrentMap<GuardFault, Long> counts = new ConcurrentHashMap<>();

    void note(GuardFault fault) {
        counts.merge(fault, 1L, Long::sum);
        LOG.warn(
                "a plain text left in the place of another, on a card at {}, because of {}",
                fault.part(),
                fault.family());
    }

    @Override
    public Map<GuardFault, Long> soFar() {
        return Map.copyOf(counts);
    }
}
