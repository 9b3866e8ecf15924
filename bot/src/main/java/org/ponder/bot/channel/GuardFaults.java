package org.ponder.bot.channel;

import java.util.Map;
import org.ponder.dialogs.card.GuardFault;

/** How often a text of ours gave way to a plain one since the start: each time is a fault of ours, to be found and mended. */
public interface GuardFaults {

    /** By where on a card it stood and what family its words were of. */
    Map<GuardFault, Long> soFar();
}
