package org.ponder.bot.channel;

/**
 * A person on a platform.
 *
 * @param id the platform's stable id of the person within the workspace
 * @param address the platform's id to write to, where that differs; otherwise the same as {@code id}
 * @param name cut at 256 characters; empty where what came in does not say it: then whatever is known stays
 * @param timeZone by its name in the tz database; empty where the platform does not say
 * @param locale as in {@code en-GB}; empty where the platform does not say
 */
public record Account(String id, String address, String name, String timeZone, String locale) {
    /** What directories bear, and what a card has room for. */
    private static final int LONGEST_NAME = 256;

    /** What is blank says nothing. */
    public Account {
        id = Id.of(id);
        address = Id.of(address);
        name = named(Nul.without(name));
        timeZone = timeZone.isBlank() ? "" : timeZone;
        locale = locale.isBlank() ? "" : locale;
    }

    /** Somebody of whom the platform says no more. */
    public Account(String id, String address, String name) {
        this(id, address, name, "", "");
    }

    private static String named(String name) {
        int characters = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
        return name.isBlank() ? "" : name.substring(0, name.offsetByCodePoints(0, characters));
    }

    @Override
    public String toString() {
        return "Account[…]";
    }
}
