package org.ponder.bot.slack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the app may do in a workspace, by Slack's names for it. */
public final class Scopes {
    /** What it cannot do without. */
    public static final List<String> NEEDED = List.of(
            "app_mentions:read",
            "channels:read",
            "chat:write",
            "commands",
            "files:read",
            "groups:read",
            "im:history",
            "im:write",
            "usergroups:read",
            "users:read");

    private Scopes() {}

    /** @param written with commas between */
    static Set<String> read(String written) {
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is needed and not given. */
    static List<String> lacking(Set<String> given) {
        List<String> lacking = new ArrayList<>(NEEDED);
        lacking.removeAll(given);
        return lacking;
    }
}
