package org.ponder.bot.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The channels that a made-up trust has. */
public enum WebRoom {
    TEAM("leadership-team", "Leadership team"),
    BOARD("board", "Board");

    private final String id;
    private final String title;

    WebRoom(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public static Optional<WebRoom> named(String id) {
        return Arrays.stream(values()).filter(room -> room.id.equals(id)).findFirst();
    }

    /** Who sees it: everybody the team's channel; trustees, the chief executive and the clerk the board's. */
    public List<MadeUpPerson> people() {
        return MadeUpTrust.PEOPLE.stream().filter(this::isOpenTo).toList();
    }

    public boolean isOpenTo(MadeUpPerson person) {
        return switch (this) {
            case TEAM -> true;
            case BOARD ->
                person.perspective().key().equals("trustees")
                        || person.equals(MadeUpTrust.CHIEF_EXECUTIVE)
                        || person.id().equals("tom-hargreaves");
        };
    }
}
