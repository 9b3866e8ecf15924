package canary.bot.slack;

import canary.bot.teams.Teams;

/** Crooked on purpose. */
public interface KnowsTeams {
    Teams teams();
}
