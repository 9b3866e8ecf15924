package org.ponder.bot.wiring;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.ponder.bot.persistence.StartFailure;

/** Everything that is put together when the war is deployed, or one sentence that says why it cannot be. */
@Singleton
public class Ponder {
    private final Settings settings;
    private final Assembly assembly;

    @Inject
    Ponder(Server server) {
        this.settings = given();
        this.assembly = assembled(server, settings);
    }

    private static Settings given() {
        try {
            return Settings.ofTheServer();
        } catch (IllegalArgumentException reason) {
            StartFailure.tell(reason);
            throw reason;
        }
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
}
