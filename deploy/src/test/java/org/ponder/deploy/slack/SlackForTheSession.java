package org.ponder.deploy.slack;

import java.util.List;
import java.util.Optional;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts a Slack before the first integration test and stops it after the last: the server that the adapter starts is told of it
 * when it starts.
 */
public final class SlackForTheSession implements LauncherSessionListener {
    static final List<String> PEOPLE =
            List.of("Ruth Adeyemi", "Tom Hargreaves", "Amara Osei", "Samuel Okafor", "Joanna Kowalczyk", "Zoë Marsh");

    private static final Optional<Integer> PORT =
            Optional.ofNullable(System.getProperty("ponder.it.slack.port")).map(Integer::valueOf);

    /** Made when somebody first asks for it. */
    private static final class Holder {
        static final FakeSlack SLACK = new FakeSlack(PORT.orElseThrow(), PEOPLE);
    }

    static FakeSlack slack() {
        return Holder.SLACK;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        PORT.ifPresent(port -> slack());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        PORT.ifPresent(port -> slack().close());
    }
}
