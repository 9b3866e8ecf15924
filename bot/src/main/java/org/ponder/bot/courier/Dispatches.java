package org.ponder.bot.courier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Posted;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.people.TrustId;

/** Port: what is to be sent, what is being sent, and what is known of what was. */
public interface Dispatches {

    /** Keeps an answer to what came in, claimed for whoever keeps it. */
    Claim reply(TrustId trust, Inbound to, Post post, Instant now);

    /** Keeps that a question is to be replaced by what it becomes, claimed for whoever keeps it. */
    Claim replacement(TrustId trust, Inbound after, Asked asked, Instant now);

    /**
     * Claims what is due and nobody's, in the order in which it was put, until the lease ends. What only some get who have not
     * answered is claimed when nothing else is due, and in small portions: how long anything takes tells nothing of how many they are.
     */
    List<Claim> claim(Instant now, int most);

    /** Keeps that a dispatch is about to be sent, for whoever has to do with it if nothing is recorded of it any more. */
    void setOut(Claim claim);

    /** By what id a dispatch stands in its conversation, once it was sent. */
    Optional<Posted> posted(TrustId trust, UUID dispatch);

    /** The notice that was pressed, by its nonce, where it still stands. */
    Optional<Asked> notice(TrustId trust, String nonce);

    void record(Claim claim, Fate fate);
}
