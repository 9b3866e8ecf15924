package canary.bot.teams;

/** Something to be known by what is crooked. */
public interface Teams {}
