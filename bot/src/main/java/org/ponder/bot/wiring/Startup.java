package org.ponder.bot.wiring;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import org.ponder.bot.http.SlackEndpoint;
import org.ponder.bot.http.SlackPages;
import org.ponder.bot.http.TeamsEndpoint;
import org.ponder.bot.http.Threshold;
import org.ponder.bot.http.TryPages;
import org.ponder.bot.http.WatchedDoors;
import org.ponder.bot.persistence.StartFailure;
import org.ponder.bot.pulse.LogTrail;

/** Starts Ponder when its war is deployed, and stops it; what keeps it from starting is said in one sentence. */
@WebListener
public class Startup implements ServletContextListener {
    static final System.Logger LOG = System.getLogger("org.ponder");

    @Inject
    private Ponder ponder;

    @Inject
    private Begun begun;

    private Runnable unlay = () -> {};

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            start(event.getServletContext());
        } catch (IllegalArgumentException reason) {
            StartFailure.tell(reason);
            throw reason;
        }
    }

    private void start(ServletContext context) {
        Settings settings = ponder.settings();
        unlay = settings.jsonLog() ? LogTrail.laid() : unlay;
        ponder.assembly().load(Packs.sources(settings));
        context.addFilter("threshold", new Threshold())
                .addMappingForUrlPatterns(
                        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR), false, Threshold.PATHS);
        context.addFilter("doors", ponder.assembly().pulse().doors())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, WatchedDoors.PATHS);
        context.addServlet("teams", new TeamsEndpoint(ponder.assembly().teams()))
                .addMapping(TeamsEndpoint.PATH);
        context.addServlet("slack", new SlackEndpoint(ponder.assembly().slack()))
                .addMapping(SlackEndpoint.PATH);
        ponder.assembly()
                .slackPages()
                .ifPresent(pages ->
                        context.addServlet("slack-install", pages).addMapping(SlackPages.PATHS.toArray(String[]::new)));
        ServletRegistration.Dynamic tryOut =
                context.addServlet("try-out", ponder.assembly().tryPages());
        tryOut.setMultipartConfig(TryPages.PARTS);
        tryOut.addMapping(TryPages.PATHS.toArray(String[]::new));
        ponder.assembly().start();
        begun.begun(ponder.assembly().condition());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        begun.ended();
        ponder.assembly().stop();
        unlay.run();
    }
}
