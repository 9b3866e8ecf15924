package org.ponder.dialogs.card;

import java.time.Instant;
import org.ponder.dialogs.words.ReaderZone;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Trust;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Times;

/**
 * A round as it is put to people: whose it is, and in which edition its element is worded.
 *
 * @param zone in which they are told times
 */
public record Occasion(Trust trust, Edition edition, Round round, ReaderZone zone) {

    /** As it is put to the team. */
    public Occasion(Trust trust, Edition edition, Round round) {
        this(trust, edition, round, ReaderZone.of(trust.zone()));
    }

    /** As it is put to one of its members. */
    public Occasion to(Member reader) {
        return new Occasion(trust, edition, round, new ReaderZone(trust.zone(reader), trust.zone()));
    }

    /** How many must have written for a prompt before any of its words are shown to others. */
    public int writers() {
        return round.terms().floor().writers();
    }

    public Element element() {
        return edition.element(round.subject().element()).orElseThrow();
    }

    public Times times() {
        return round.times();
    }

    public Instant closesAt() {
        return round.times().closesAt();
    }
}
