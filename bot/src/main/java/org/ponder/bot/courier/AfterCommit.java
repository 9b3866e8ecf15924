package org.ponder.bot.courier;

/** Port: what is to happen once the transaction that is under way has lasted, and not at all if it does not. */
public interface AfterCommit {

    void then(Runnable action);
}
