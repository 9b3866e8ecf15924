package canary.bot.clock;

/** Crooked on purpose. */
public interface HasNoPackageInfo {}
