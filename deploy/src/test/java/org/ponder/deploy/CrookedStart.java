package org.ponder.deploy;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Logger;

/** Cannot start, and says why as the bot does. */
@WebListener
public final class CrookedStart implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        Logger.getLogger(CrookedStart.class.getName())
                .severe("PONDER-START-FAILED: The pack names no element: give it one, or unset PONDER_PACK’s value.");
        throw new IllegalStateException("crooked");
    }
}
