package org.ponder.deploy;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed into the server that the adapter starts. */
public final class War {
    private War() {}

    /** The very file that the build made. */
    public static WebArchive asPackaged() {
        Path war = Path.of(System.getProperty("ponder.it.folder"), "ponder.war");
        return ShrinkWrap.createFromZipFile(WebArchive.class, war.toFile());
    }

    /** A number that its database has. */
    public static long asked(String sql) {
        return Ponder.asked(System.getenv("PONDER_DATABASE_URL"), System.getenv("PONDER_DATABASE_USER"), sql);
    }
}
