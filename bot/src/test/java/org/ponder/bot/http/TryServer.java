package org.ponder.bot.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.catalina.LifecycleException;
import org.ponder.bot.web.PretendTryOut;

/** To look at the try-out page in a browser over pretended turns: give it a port, and end it with ctrl-c. */
public final class TryServer {
    private TryServer() {}

    public static void main(String[] args) throws LifecycleException, IOException {
        TryPages pages = new TryPages(new PretendTryOut(InstantSource.system()).tryOut, true);
        Path home = Files.createDirectories(Path.of("target", "try-server"));
        try (LocalTomcat tomcat = new LocalTomcat(pages, TryPages.PATHS, home, Integer.parseInt(args[0]))) {
            tomcat.await();
        }
    }
}
