package org.ponder.bot.channel;

/**
 * A person on a platform.
 *
 * @param id the platform's stable id of the person within the workspace
 * @param address the platform's id to write to, where that differs; otherwise the same as {@code id}
 * @param name empty where what came in does not say it: then whatever is known stays
 * @param timeZone by its name in the tz database; empty where the platform does not say
 * @param locale as in {@code en-GB}; empty where the platform does not say
 */
public record Account(String id, String address, String name, String timeZone, String locale) {

    /** What is blank says nothing. */
    public Account {
        id = Id.of(id);
        address = Id.of(address);
        name = Nul.without(name);
        name = name.isBlank() ? "" : name;
        timeZone = timeZone.isBlank() ? "" : timeZone;
        locale = locale.isBlank() ? "" : locale;
    }

    /** Somebody of whom the platform says no more. */
    public Account(String id, String address, String name) {
        this(id, address, name, "", "");
    }

    @Override
    public String toString() {
        return "Account[…]";
    }
}
