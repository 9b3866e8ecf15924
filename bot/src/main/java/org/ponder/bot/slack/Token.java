package org.ponder.bot.slack;

/** Something that only we and Slack know; no text ever shows it. */
public record Token(String value) {
    static final Token NONE = new Token("");

    boolean isNone() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
