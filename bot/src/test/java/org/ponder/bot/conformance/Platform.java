package org.ponder.bot.conformance;

/** A platform on this machine, to be talked over again and again. */
public interface Platform extends AutoCloseable {

    /** With nobody on it who has said anything. */
    Wire wire();

    @Override
    void close();
}
