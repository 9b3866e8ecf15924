package canary.bot.pulse;

import canary.bot.teams.Teams;

/** Crooked on purpose. */
public interface KnowsTeams {
    Teams teams();
}
