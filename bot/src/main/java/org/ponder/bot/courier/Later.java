package org.ponder.bot.courier;

import java.time.Duration;

/** Port: does something after a while, if it is still there then; whatever must not be lost is found by the sweep. */
public interface Later {

    void after(Duration wait, Runnable task);
}
