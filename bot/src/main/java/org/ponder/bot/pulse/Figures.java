package org.ponder.bot.pulse;

import java.time.Duration;

/** Port: keeps count of what happens, for whoever runs Ponder. */
public interface Figures {

    void add(Count what);

    /** How long a turn took that came to an end, until what it did was kept. */
    void turnTook(Duration time);
}
