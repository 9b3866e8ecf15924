package org.ponder.deploy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A database without a server, for whoever wants to start several servers on one; it listens until it is told to end. */
final class DatabaseAlone {
    private DatabaseAlone() {}

    /** @param arguments the folder that it keeps its data in */
    public static void main(String[] arguments) throws InterruptedException {
        OwnDatabase database = OwnDatabase.start(new Home(Path.of(arguments[0])), Optional.empty());
        Runtime.getRuntime().addShutdownHook(new Thread(database::stop, "stop"));
        Console.ofThisTerminal().say("The database listens on port " + database.port());
        new CountDownLatch(1).await();
    }
}
