package org.ponder.bot.teams;

import java.util.Set;

/**
 * How the bot is registered in Teams.
 *
 * @param appId of its registration, or empty where there is none
 * @param tenants whose people may speak to it; with an app id at least one
 * @param unauthenticatedLoopback whether this machine may speak to it without a token: for trying it out, and only without an app id
 */
public record TeamsSettings(String appId, Set<String> tenants, TeamsCloud cloud, boolean unauthenticatedLoopback) {

    public TeamsSettings {
        tenants = Set.copyOf(tenants);
        if (!appId.isEmpty() && tenants.isEmpty()) {
            throw new IllegalArgumentException(
                    "Set PONDER_TEAMS_TENANTS to the tenants that may speak to the bot, or unset PONDER_TEAMS_APP_ID.");
        }
        if (!appId.isEmpty() && unauthenticatedLoopback) {
            throw new IllegalArgumentException(
                    "a bot with a Teams app id never takes requests without a token: leave out one of the two settings");
        }
    }

    /** No registration, and no way in. */
    public static TeamsSettings none() {
        return new TeamsSettings("", Set.of(), TeamsCloud.PUBLIC, false);
    }

    /** No registration, and only this machine may speak to the bot. */
    public static TeamsSettings tryingOut() {
        return new TeamsSettings("", Set.of(), TeamsCloud.PUBLIC.alsoServingLoopback(), true);
    }

    public boolean isRegistered() {
        return !appId.isEmpty();
    }

    /** Whether an account's id is the bot's own. */
    boolean isOurs(String accountId) {
        return isRegistered() && (accountId.equals(appId) || accountId.equals("28:" + appId));
    }
}
