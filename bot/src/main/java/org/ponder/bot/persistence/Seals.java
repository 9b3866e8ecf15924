package org.ponder.bot.persistence;

import org.ponder.bot.secrets.Seal;
import org.ponder.domain.people.TrustId;

/** What the texts of each trust are sealed with before they are kept. */
public interface Seals {

    /**
     * For the texts of one row, within a unit of work that is within its trust.
     *
     * @param row the names of the table and of what tells the row from others; readable by anybody
     */
    Seal of(TrustId trust, String row);
}
