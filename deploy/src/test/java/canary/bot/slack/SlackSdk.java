package canary.bot.slack;

/** What some crooked classes know. */
public final class SlackSdk {}
