package org.ponder.bot.teams;

/**
 * Where and as what the bot is registered.
 *
 * @param tenant of the registration itself
 */
public record Registration(String appId, String tenant, TeamsCloud cloud) {

    /** @throws IllegalArgumentException with a sentence that says what to set */
    public Registration {
        if (!"https".equalsIgnoreCase(cloud.login().getScheme())) {
            throw new IllegalArgumentException(
                    "Set PONDER_TEAMS_LOGIN to an address that begins with https://, or unset it: a secret is sent there.");
        }
    }

    String authority() {
        return cloud.login().resolve(tenant + "/").toString();
    }
}
