package canary.bot.wiring;

import canary.deploy.Launcher;

/** Crooked on purpose. */
public interface KnowsTheLauncher {
    Launcher launcher();
}
