package org.ponder.bot.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where the app is said to be installed. */
public final class InstalledIn implements Installations {
    static final String BOT = "U0PONDER0";

    final Map<String, Dead> dead = new LinkedHashMap<>();
    private final Set<String> workspaces;

    public InstalledIn(String... workspaces) {
        this.workspaces = Set.of(workspaces);
    }

    @Override
    public Optional<Installation> of(String workspace) {
        return of("", workspace);
    }

    @Override
    public Optional<Installation> of(String enterprise, String team) {
        return Stream.of(enterprise, team)
                .filter(workspaces::contains)
                .findFirst()
                .map(workspace -> new Installation(workspace, team, BOT, new Token("xoxb-never-shown")));
    }

    @Override
    public void dead(String workspace, Dead why) {
        dead.put(workspace, why);
    }
}
