package canary.domain.reflection;

/** Crooked on purpose. */
public interface Reflections {
    String sent();
}
