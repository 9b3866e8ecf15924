package org.ponder.bot.channel;

/**
 * A person on a platform.
 *
 * @param id the platform's stable id of the person within the workspace
 * @param address the platform's id to write to, where that differs; otherwise the same as {@code id}
 */
public record Account(String id, String address, String name) {

    @Override
    public String toString() {
        return "Account[…]";
    }
}
