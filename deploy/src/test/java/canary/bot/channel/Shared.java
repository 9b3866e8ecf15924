package canary.bot.channel;

/** Something to be known by what is crooked. */
public interface Shared {}
