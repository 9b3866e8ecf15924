package org.ponder.bot.wiring;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ponder.bot.http.SlackEndpoint;
import org.ponder.bot.http.SlackPages;
import org.ponder.bot.http.TeamsEndpoint;
import org.ponder.bot.http.TryPages;
import org.ponder.bot.pack.ShippedPacks;
import org.ponder.bot.persistence.StartFailure;

/** Starts Ponder when its war is deployed, and stops it; what keeps it from starting is said in one sentence. */
@WebListener
public class Startup implements ServletContextListener {
    static final System.Logger LOG = System.getLogger("org.ponder");

    @Inject
    private Ponder ponder;

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
        ponder.assembly().load(packs(settings));
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
    }

    private static List<String> packs(Settings settings) {
        List<String> packs = new ArrayList<>(ShippedPacks.sources());
        settings.pack().map(Startup::read).ifPresent(packs::add);
        return packs;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The framework pack " + file + " cannot be read: correct PONDER_PACK.");
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        ponder.assembly().stop();
    }
}
