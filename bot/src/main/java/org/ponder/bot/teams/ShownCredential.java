package org.ponder.bot.teams;

import java.util.function.Supplier;

/** What the bot shows as it stands in the configuration whenever it is wanted, and what it last was. */
public final class ShownCredential implements Supplier<Credential> {
    private final Supplier<Credential> configured;
    private volatile Credential last;

    /** @throws IllegalArgumentException with a sentence that says what to set */
    public ShownCredential(Supplier<Credential> configured) {
        this.configured = configured;
        this.last = configured.get();
    }

    /** @throws IllegalArgumentException with a sentence that says what to set, where it was changed to something crooked */
    @Override
    public Credential get() {
        last = configured.get();
        return last;
    }

    public Credential last() {
        return last;
    }
}
