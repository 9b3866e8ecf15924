package org.ponder.bot.slack;

import java.net.URI;

/**
 * The app as Slack knows it where anybody may install it in their workspace.
 *
 * @param address our own public address, without a path
 */
public record SlackClient(String id, Token secret, URI address) {
    /** No app that could be installed by others. */
    public static final SlackClient NONE = new SlackClient("", Token.NONE, URI.create("http://localhost"));

    public SlackClient {
        if (!SlackCloud.isSafe(address) || !(address.getPath() + "/").matches("/{1,2}")) {
            throw crooked();
        }
    }

    /** @throws IllegalArgumentException with a sentence that says what to set */
    public static URI address(String written) {
        try {
            return URI.create(written);
        } catch (IllegalArgumentException e) {
            throw crooked();
        }
    }

    private static IllegalArgumentException crooked() {
        return new IllegalArgumentException(
                "Set PONDER_ADDRESS to Ponder’s own public address without a path, as in https://ponder.example.org.");
    }

    boolean isNone() {
        return id.isEmpty();
    }

    /** Where somebody begins to install. */
    URI install() {
        return address.resolve("/slack/install");
    }

    /** Where Slack sends them back to; the same has to stand among the app's redirect addresses in Slack. */
    URI installed() {
        return address.resolve("/slack/installed");
    }
}
