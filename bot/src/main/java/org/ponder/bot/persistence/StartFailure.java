package org.ponder.bot.persistence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Says in the log why Ponder cannot start, in one sentence that whoever starts it is to be shown. */
public final class StartFailure {
    private static final Logger LOG = System.getLogger("org.ponder");

    private StartFailure() {}

    /** @param reason whose message says what to do */
    public static void tell(IllegalArgumentException reason) {
        LOG.log(Level.ERROR, "PONDER-START-FAILED: " + reason.getMessage());
    }
}
