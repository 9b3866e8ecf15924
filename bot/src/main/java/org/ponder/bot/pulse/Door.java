package org.ponder.bot.pulse;

import java.util.Arrays;

/** Where platforms deliver. */
public enum Door {
    TEAMS("/api/messages"),
    SLACK("/api/slack"),
    OTHER("");

    private final String path;

    Door(String path) {
        this.path = path;
    }

    /** Whichever is at a path; what else somebody asks for is nobody's door, and its path is told to nobody. */
    public static Door at(String path) {
        return Arrays.stream(values())
                .filter(door -> door.path.equals(path))
                .findFirst()
                .orElse(OTHER);
    }

    public String path() {
        return path;
    }
}
