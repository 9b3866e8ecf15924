package org.ponder.bot.courier;

import java.util.function.Supplier;

/** Port: goes along with what is sent, for whoever looks after the bot. */
public interface Escort {
    /** Nobody goes along. */
    Escort NOBODY = (claim, attempt) -> attempt.get();

    /** What comes of an attempt; never a trace of one that nobody is to see. */
    Fate along(Claim claim, Supplier<Fate> attempt);
}
