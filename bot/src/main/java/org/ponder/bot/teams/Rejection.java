package org.ponder.bot.teams;

/** Why a request is not taken to be from Teams, with the HTTP status that says so. */
public enum Rejection {
    NO_TOKEN(401),
    UNREADABLE(401),
    ALGORITHM(401),
    UNKNOWN_KEY(401),
    SIGNATURE(401),
    ISSUER(401),
    AUDIENCE(401),
    SKILL(401),
    EXPIRED(401),
    NOT_YET_VALID(401),
    NO_SERVICE(401),
    SERVICE(403),
    SERVICE_HOST(403),
    ENDORSEMENT(403),
    CHANNEL(403),
    TENANT(403),
    RECIPIENT(403),
    NOT_LOOPBACK(403),
    /** No key could be had so far: the sender may try again. */
    NO_KEYS(503);

    private final int status;

    Rejection(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
