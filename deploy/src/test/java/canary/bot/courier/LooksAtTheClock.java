package canary.bot.courier;

import java.time.Instant;
import java.util.function.Supplier;

/** Crooked on purpose. */
public interface LooksAtTheClock {
    default Supplier<Instant> clock() {
        return Instant::now;
    }
}
