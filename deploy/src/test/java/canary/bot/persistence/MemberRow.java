package canary.bot.persistence;

/** Something to be known by what is crooked. */
public interface MemberRow {}
