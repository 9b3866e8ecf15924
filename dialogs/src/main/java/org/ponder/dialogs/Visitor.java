package org.ponder.dialogs;

import org.ponder.dialogs.card.Records;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Trust;

/**
 * Who is speaking, and where: alone with the bot, or with the trust's team looking on.
 *
 * @param records what else keeps what they say there
 */
public record Visitor(Trust trust, Member member, Place place, Records records) {

    /** Somebody on a platform whose chats the employer keeps. */
    public Visitor(Trust trust, Member member, Place place) {
        this(trust, member, place, Records.CHAT);
    }

    /** Where a conversation is. */
    public enum Place {
        PRIVATE,
        CHANNEL
    }
}
