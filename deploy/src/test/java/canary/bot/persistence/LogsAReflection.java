package canary.bot.persistence;

import canary.domain.reflection.Reflections;
import java.util.logging.Logger;

/** Crooked on purpose. */
public interface LogsAReflection {
    Logger logger();

    Reflections reflections();
}
