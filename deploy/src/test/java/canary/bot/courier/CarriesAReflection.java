package canary.bot.courier;

import canary.domain.reflection.Reflections;

/** Crooked on purpose. */
public interface CarriesAReflection {
    Reflections reflections();
}
