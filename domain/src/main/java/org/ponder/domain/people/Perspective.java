package org.ponder.domain.people;

/**
 * The one group from which a member sees the trust: executive, headteachers, central team, trustees, or whatever a trust names.
 *
 * @param key short and stable within its trust, as in {@code headteachers}
 * @param name as its members would say it
 */
public record Perspective(String key, String name) {

    /** Of a member whom nobody has yet placed in a perspective. */
    public static final Perspective NOT_SET = new Perspective("", "not set yet");

    /** Whether somebody who says this may mean it: its name or its key, in whatever case. */
    public boolean isCalled(String words) {
        String said = words.strip();
        return isSet() && (said.equalsIgnoreCase(name) || said.equalsIgnoreCase(key));
    }

    public boolean isSet() {
        return !equals(NOT_SET);
    }
}
