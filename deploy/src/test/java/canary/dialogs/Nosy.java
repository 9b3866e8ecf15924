package canary.dialogs;

import canary.domain.reflection.Reflections;

/** Crooked on purpose. */
public interface Nosy {
    Reflections reflections();
}
