package org.ponder.bot.pulse;

import java.time.Duration;

/** Port: keeps count of what happens, for whoever runs Ponder. */
public interface Figures {

    void add(Count what);

    /** How long a turn took that came to an end, from its first look to what it kept. */
    void turnTook(Duration time);
}
