package org.ponder.bot.slack;

import java.time.Instant;
import java.util.Optional;
import org.ponder.bot.slack.Installations.Dead;

/** Port: what Slack gave us, kept within the caller's unit of work; tokens are kept so that nobody can read them there. */
public interface Grants {

    /** Kept in place of what there was; a dead installation lives again. */
    void keep(Grant grant, Instant at);

    /** That of an installation that lives. */
    Optional<Grant> living(String workspace);

    /** The same, and nobody else may change it until the unit of work ends. */
    Optional<Grant> held(String workspace);

    void renew(String workspace, Tokens tokens);

    /**
     * Its tokens are forgotten.
     *
     * @param installedBefore what was installed later lives on
     * @return whether it lived until now
     */
    boolean bury(String workspace, Dead why, Instant at, Instant installedBefore);
}
