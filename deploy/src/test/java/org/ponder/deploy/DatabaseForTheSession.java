package org.ponder.deploy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts one durable PostgreSQL server before the first integration test and stops it after the last.
 *
 * <p>Its address is in the tests' environment, and so in that of every server they start. Unit tests are given no such address
 * and start nothing.
 */
public final class DatabaseForTheSession implements LauncherSessionListener {
    private final Deque<OwnDatabase> started = new ArrayDeque<>();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Optional.ofNullable(System.getProperty("ponder.it.database.port"))
                .map(Integer::valueOf)
                .ifPresent(port -> started.push(empty(new Home(Ponder.folder()), port)));
    }

    /** Also after a run that was killed. */
    private static OwnDatabase empty(Home home, int port) {
        try {
            LeftBehind.stop(home);
            Home.remove(home.database());
            return OwnDatabase.start(home, Optional.of(port));
        } catch (IOException e) {
            throw home.unwritable(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        started.forEach(OwnDatabase::stop);
    }
}
