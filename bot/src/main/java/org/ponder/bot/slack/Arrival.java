package org.ponder.bot.slack;

/**
 * With what somebody comes back from Slack; empty where it is missing.
 *
 * @param cookie the state that the browser kept
 * @param error why Slack sends no code, in its own word
 */
public record Arrival(String state, String cookie, String code, String error) {

    @Override
    public String toString() {
        return "Arrival[…]";
    }
}
