package org.ponder.bot.pulse;

import org.ponder.domain.people.TrustId;

/**
 * A summary that was published, as far as it is counted.
 *
 * @param trust whose it is; told to nobody
 * @param withheld how many blocks of it were
 */
public record Summarised(TrustId trust, int withheld) {}
