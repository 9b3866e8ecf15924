package org.ponder.bot.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ponder.bot.http.TryPages;
import org.ponder.bot.pack.ShippedPacks;
import org.ponder.bot.persistence.Database;

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
        } catch (CannotStart | IllegalArgumentException reason) {
            LOG.log(System.Logger.Level.ERROR, "PONDER-START-FAILED: {0}", reason.getMessage());
            throw reason;
        }
    }

    private void start(ServletContext context) {
        Settings settings = ponder.settings();
        Database database = Database.of(settings.all());
        database.problem().ifPresent(sentence -> {
            throw new CannotStart(sentence);
        });
        LOG.log(System.Logger.Level.INFO, "bringing the tables up to date");
        Database.migrate(database.owner());
        ponder.assembly().load(packs(settings));
        context.addServlet("try-out", ponder.assembly().tryPages())
                .addMapping(TryPages.PATHS.toArray(String[]::new));
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
            throw new CannotStart("The framework pack " + file + " cannot be read: correct PONDER_PACK.");
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        ponder.assembly().stop();
    }

    /** Why Ponder cannot start, in one sentence that says what to do. */
    static final class CannotStart extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotStart(String sentence) {
            super(sentence);
        }
    }
}
