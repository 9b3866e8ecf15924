package canary.bot.util;

/** Crooked on purpose. */
public interface TimeHelper {}
