package org.ponder.dialogs.scene;

import org.ponder.dialogs.card.Records;
import org.ponder.dialogs.words.ReaderZone;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Trust;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.work.Seat;

/**
 * Who is speaking in this turn, and how.
 *
 * @param records what else keeps what they say
 */
public record Exchange(Trust trust, Member member, Manner manner, Records records) {

    /** By pressing on a card, or by typing: whoever types may be on a client that can replace no card. */
    public enum Manner {
        PRESSED,
        TYPED
    }

    /** In which zone times are told to them. */
    public ReaderZone zone() {
        return new ReaderZone(trust.zone(member), trust.zone());
    }

    public Seat seat(RoundId round) {
        return new Seat(trust.id(), round, member.id());
    }
}
