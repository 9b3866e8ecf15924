package org.ponder.deploy;

import java.nio.file.Files;
import java.nio.file.Path;

/** What was built: the application server and the bot that it is to serve. */
public record Bundle(Path server, Path bot) {

    /** @param folder that the build wrote to */
    public static Bundle in(Path folder) {
        return new Bundle(built(folder.resolve("payara-micro.jar")), built(folder.resolve("ponder.war")));
    }

    private static Path built(Path file) {
        if (!Files.isReadable(file)) {
            throw new CannotStart(file + " is missing: run “mvn -Ptry package” in the project’s top folder.");
        }
        return file.toAbsolutePath().normalize();
    }
}
