package org.ponder.bot.slack;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** One workspace in which the app is installed, until it is so no more. */
final class Installed implements Installations {
    static final Token TOKEN = new Token("xoxb-known-to-slack-and-us");

    final List<String> dead = new CopyOnWriteArrayList<>();
    private Optional<Installation> one =
            Optional.of(new Installation(LocalWorkspace.TEAM, LocalWorkspace.TEAM, LocalWorkspace.BOT, TOKEN));

    void is(Installation other) {
        one = Optional.of(other);
    }

    @Override
    public Optional<Installation> of(String workspace) {
        return one.filter(installed -> installed.workspace().equals(workspace));
    }

    @Override
    public Optional<Installation> of(String enterprise, String team) {
        return of(enterprise).or(() -> of(team));
    }

    @Override
    public void dead(String workspace, Dead why) {
        dead.add(workspace + " " + why);
        one = Optional.empty();
    }
}
