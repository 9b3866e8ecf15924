package org.ponder.bot.slack;

import java.util.Set;

/**
 * As whom the app acts in a workspace.
 *
 * @param id our own user's id there
 * @param scopes what it may do there
 */
public record BotUser(String app, String id, Set<String> scopes) {
    public BotUser {
        scopes = Set.copyOf(scopes);
    }
}
