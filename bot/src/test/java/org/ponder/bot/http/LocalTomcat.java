package org.ponder.bot.http;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A real servlet container on loopback with one servlet in it, and before it what stands before all of ours. */
final class LocalTomcat implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();
    private final StandardContext context;

    /** @param port 0 for any */
    LocalTomcat(Servlet servlet, List<String> paths, Path home, int port) throws LifecycleException {
        tomcat.setBaseDir(home.toString());
        tomcat.setSilent(true);
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        context = (StandardContext) tomcat.addContext("", home.toString());
        // it looks for leaks of a web application that shares its loader with nothing, and complains that it may not
        context.setClearReferencesObjectStreamClassCaches(false);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        Wrapper mapped = Tomcat.addServlet(context, "servlet", servlet);
        mapped.setMultipartConfigElement(TryPages.PARTS);
        paths.forEach(mapped::addMapping);
        tomcat.start();
        filter(new Threshold(), Threshold.PATHS);
    }

    /** Puts a filter before it. */
    void filter(Filter filter, String paths) {
        FilterDef known = new FilterDef();
        known.setFilterName(filter.getClass().getName());
        known.setFilter(filter);
        FilterMap mapped = new FilterMap();
        mapped.setFilterName(known.getFilterName());
        mapped.addURLPattern(paths);
        context.addFilterDef(known);
        context.addFilterMap(mapped);
        context.filterStart();
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** Until the program is ended. */
    void await() {
        tomcat.getServer().await();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
