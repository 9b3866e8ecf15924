package canary.deploy;

/** Something to be known by what is crooked. */
public interface Launcher {}
