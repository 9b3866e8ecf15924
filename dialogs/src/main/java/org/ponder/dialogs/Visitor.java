package org.ponder.dialogs;

import org.ponder.domain.people.Member;
import org.ponder.domain.people.Trust;

/** Who is speaking, and where: alone with the bot, or with the trust's team looking on. */
public record Visitor(Trust trust, Member member, Place place) {

    /** Where a conversation is. */
    public enum Place {
        PRIVATE,
        CHANNEL
    }
}
