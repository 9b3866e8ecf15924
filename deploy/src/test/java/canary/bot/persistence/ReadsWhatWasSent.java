package canary.bot.persistence;

import canary.domain.reflection.Reflections;

/** Crooked on purpose. */
public interface ReadsWhatWasSent {
    default String read(Reflections reflections) {
        return reflections.sent();
    }
}
