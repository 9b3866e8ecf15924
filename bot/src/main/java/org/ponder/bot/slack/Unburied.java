package org.ponder.bot.slack;

import java.util.Optional;

/**
 * Installations of which nobody learns through this that one has ended, since when that was found out would show when something was
 * sent. The next thing that is sent there finds out as well.
 */
record Unburied(Installations installations) implements Installations {

    @Override
    public Optional<Installation> of(String workspace) {
        return installations.of(workspace);
    }

    @Override
    public Optional<Installation> of(String enterprise, String team) {
        return installations.of(enterprise, team);
    }

    @Override
    public void dead(String workspace, Dead why) {
        // that is for others to find out
    }
}
