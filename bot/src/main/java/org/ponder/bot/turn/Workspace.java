package org.ponder.bot.turn;

/**
 * A platform's tenant or workspace.
 *
 * @param channel the platform, as in {@code msteams}
 */
public record Workspace(String channel, String id) {}
