package org.ponder.bot.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.ponder.bot.teams.TeamsInbound;

/** Where endpoints find what they hand things over to: the only producers. */
@Singleton
public class Ponder {
    private final Settings settings;
    private final Assembly assembly;

    @Inject
    Ponder(Server server) {
        this.settings = new Settings(System.getenv());
        this.assembly = new Assembly(server, settings);
    }

    Settings settings() {
        return settings;
    }

    Assembly assembly() {
        return assembly;
    }

    @Produces
    TeamsInbound teams() {
        return assembly.teams();
    }
}
