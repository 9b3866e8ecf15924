package org.ponder.bot.slack;

import java.util.Optional;
import java.util.Set;

/**
 * Port: where the app is installed. Not to be asked inside a unit of work: Slack may have to be asked first.
 *
 * <p>Where Slack cannot be asked now, both look-ups throw a {@link org.ponder.bot.channel.ChannelFailure} that may be tried again.
 */
public interface Installations {

    /** To speak there, by its key; nothing where the app was never installed, or is so no more. May wait for ten seconds. */
    Optional<Installation> of(String workspace);

    /**
     * To hear what is said there, in the whole organisation or else in the team; either is empty where an event names none. Whoever
     * speaks to us waits for an answer, so this does not: the token may be used up.
     */
    Optional<Installation> of(String enterprise, String team);

    /** Its token is not used again until the app is installed anew. */
    void dead(String workspace, Dead why);

    /** How an installation came to its end. */
    enum Dead {
        UNINSTALLED,
        TOKEN_REFUSED;

        private static final Set<String> REFUSALS = Set.of(
                "account_inactive",
                "invalid_auth",
                "not_allowed_token_type",
                "not_authed",
                "team_disabled",
                "token_expired",
                "token_revoked",
                "user_removed_from_team");

        /** Whether Slack's answer to any method says that the token is of no use any more. */
        public static boolean isToldBy(String error) {
            return REFUSALS.contains(error);
        }
    }
}
