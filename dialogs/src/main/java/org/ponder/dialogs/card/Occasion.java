package org.ponder.dialogs.card;

import java.time.Instant;
import java.time.ZoneId;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.people.Trust;
import org.ponder.domain.round.Round;

/** A round as it is put to people: whose it is, and in which edition its element is worded. */
public record Occasion(Trust trust, Edition edition, Round round) {
    /** How many must have written for a prompt before any of its words are shown to others. */
    public int writers() {
        return round.terms().floor().writers();
    }

    public Element element() {
        return edition.element(round.subject().element()).orElseThrow();
    }

    public Instant closesAt() {
        return round.times().closesAt();
    }

    public ZoneId zone() {
        return trust.setUp().times().zone();
    }
}
