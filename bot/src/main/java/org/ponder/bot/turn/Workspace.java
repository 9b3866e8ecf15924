package org.ponder.bot.turn;

/**
 * A platform's tenant or workspace.
 *
 * @param channel the platform, as in {@code msteams}
 * @param id {@link #ONLY} for whichever there is
 */
public record Workspace(String channel, String id) {
    /** The id that stands for the only workspace of a platform, where there can be no other. */
    public static final String ONLY = "*";

    boolean is(Workspace other) {
        return channel.equals(other.channel) && (id.equals(ONLY) || id.equals(other.id));
    }
}
