package org.ponder.domain.framework;

import java.util.List;

/**
 * Ordered plain names of where a trust may be, from the earliest to the furthest along. They are places, not marks.
 *
 * @param names 3 to 7
 */
public record Scale(List<String> names) {

    public static final int FEWEST = 3;
    public static final int MOST = 7;

    public Scale {
        names = List.copyOf(names);
        if (names.size() < FEWEST || names.size() > MOST) {
            throw new IllegalArgumentException(
                    "a scale has " + FEWEST + " to " + MOST + " positions, not " + names.size());
        }
    }

    public int size() {
        return names.size();
    }
}
