package org.ponder.bot.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.ponder.bot.web.PretendTryOut;

/** The try-out page in a real servlet container on loopback, to be asked by tests or looked at in a browser. */
public final class TryServer implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();

    /** @param port 0 for any */
    TryServer(TryPages pages, Path home, int port) throws LifecycleException {
        tomcat.setBaseDir(home.toString());
        tomcat.setSilent(true);
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        StandardContext context = (StandardContext) tomcat.addContext("", home.toString());
        // it looks for leaks of a web application that shares its loader with nothing, and complains that it may not
        context.setClearReferencesObjectStreamClassCaches(false);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        Wrapper servlet = Tomcat.addServlet(context, "try", pages);
        TryPages.PATHS.forEach(servlet::addMapping);
        tomcat.start();
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    /** To look at the pages over pretended turns: give it a port, and end it with ctrl-c. */
    public static void main(String[] args) throws LifecycleException, IOException {
        TryPages pages = new TryPages(new PretendTryOut(InstantSource.system()).tryOut, true);
        new TryServer(pages, Files.createTempDirectory("try-server"), Integer.parseInt(args[0]))
                .tomcat
                .getServer()
                .await();
    }
}
