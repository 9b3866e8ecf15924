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

    /** The trusts in which something is due, as far as nobody is out for them. */
    List<TrustId> due(Instant now);

    /**
     * Goes out for a trust with what is due, in the order in which it was put: one for each place, which nothing overtakes that was
     * put for the same place later, also while it waits for another try. What only some get who have not answered is claimed when nothing else is due, and one at a time: how
     * long anything takes tells nothing of how many they are.
     *
     * @return nothing where nothing is due, or somebody else is out
     */
    List<Claim> claim(Outing outing, Instant now, Budget budget);

    /**
     * Comes back.
     *
     * @param notBefore when somebody may go out for the trust again
     * @return when the first is due of what waits now
     */
    Optional<Instant> back(Outing outing, Instant notBefore);

    /** What only some get in a trust who have not answered leaves no sooner than that. */
    void putOffBlind(TrustId trust, Instant notBefore);

    /** Keeps that a dispatch is about to be sent, for whoever has to do with it if nothing is recorded of it any more. */
    void setOut(Claim claim);

    /** By what id a dispatch stands in its conversation, once it was sent. */
    Optional<Posted> posted(TrustId trust, UUID dispatch);

    /** The notice that was pressed, by its nonce, where it still stands. */
    Optional<Asked> notice(TrustId trust, String nonce);

    void record(Claim claim, Fate fate);
}
