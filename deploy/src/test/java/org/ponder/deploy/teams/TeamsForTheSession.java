package org.ponder.deploy.teams;

import java.util.Optional;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.ponder.deploy.Ponder;

/**
 * Starts a Teams before the first integration test and stops it after the last: the server that the adapter starts is told of it,
 * and of whom to trust, when it starts.
 */
public final class TeamsForTheSession implements LauncherSessionListener {
    private static final Optional<Integer> PORT = port("ponder.it.teams.port");

    /** Made when somebody first asks for it. */
    private static final class Holder {
        static final FakeTeams TEAMS = new FakeTeams(
                Ponder.folder("teams-of-the-war"),
                Round.PEOPLE,
                PORT.orElseThrow(),
                port("ponder.it.login.port").orElseThrow());
    }

    static FakeTeams teams() {
        return Holder.TEAMS;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        PORT.ifPresent(port -> teams());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        PORT.ifPresent(port -> teams().close());
    }

    private static Optional<Integer> port(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(Integer::valueOf);
    }
}
