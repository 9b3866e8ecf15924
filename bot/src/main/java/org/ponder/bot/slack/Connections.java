package org.ponder.bot.slack;

import com.slack.api.Slack;
import java.net.URI;
import java.util.function.Supplier;

/** Asks Slack for a connection of ours, each good for one use. */
public final class Connections implements Supplier<URI> {
    private final Slack slack;
    private final Token app;

    /** @param app the app-level token, which may open connections and nothing else */
    public Connections(SlackSdk sdk, Token app) {
        this.slack = sdk.slack();
        this.app = app;
    }

    @Override
    public URI get() {
        return URI.create(Asking.answer(() -> slack.methods(app.value()).appsConnectionsOpen(open -> open))
                .getUrl());
    }
}
