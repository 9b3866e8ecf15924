package org.ponder.bot.slack;

/**
 * The app as it is installed in a workspace, or in all of an organisation, with a token that is good now.
 *
 * @param workspace its key: the organisation's id where it is installed in all of it, else the team's
 * @param team to be passed along wherever Slack lists something; in an organisation the team that was asked for, or empty
 * @param bot our own user's id there
 */
public record Installation(String workspace, String team, String bot, Token token) {}
