package canary.domain.work;

/** Something to be known by what is crooked. */
public interface Early {}
