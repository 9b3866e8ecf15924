package org.ponder.bot.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.ponder.bot.persistence.StartFailure;
import org.ponder.bot.teams.TeamsInbound;

/** Where endpoints find what they hand things over to: the only producers. */
@Singleton
public class Ponder {
    private final Settings settings;
    private final Assembly assembly;

    @Inject
    Ponder(Server server) {
        this.settings = new Settings(System.getenv());
        this.assembly = assembled(server, settings);
    }

    /** The server makes this before it lets us start anything, so that what is wrong has to be said here. */
    private static Assembly assembled(Server server, Settings settings) {
        try {
            return new Assembly(server, settings);
        } catch (IllegalArgumentException reason) {
            StartFailure.tell(reason);
            throw reason;
        }
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
