package org.ponder.bot.web;

import java.time.Instant;
import java.util.Optional;

/** Port: the made-up trusts there have been, by the name of their workspace. */
public interface WebWorkspaces {

    /** The one that visitors see. */
    Optional<String> newest();

    void add(String workspace, Instant at);
}
