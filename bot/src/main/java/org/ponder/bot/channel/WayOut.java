package org.ponder.bot.channel;

import java.util.function.Consumer;
import java.util.function.Function;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Guard;
import org.ponder.dialogs.card.GuardFault;
import org.ponder.dialogs.card.Guarded;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.summary.GivenNames;

/** The one way out: nothing reaches a platform that was not looked through for what we never say. */
public final class WayOut {
    private final Channels channels;
    private final Guard guard;
    private final Function<TrustId, GivenNames> names;
    private final Consumer<GuardFault> faults;

    /** @param names as a trust has given them, asked for only where they matter */
    public WayOut(Channels channels, Guard guard, Function<TrustId, GivenNames> names, CountedFaults faults) {
        this(channels, guard, names, faults::note);
    }

    private WayOut(Channels channels, Guard guard, Function<TrustId, GivenNames> names, Consumer<GuardFault> faults) {
        this.channels = channels;
        this.guard = guard;
        this.names = names;
        this.faults = faults;
    }

    /**
     * The same for messages that only some get who have not answered: that one was on its way shows in no log and no count, and
     * nothing is concluded from it about anybody else.
     */
    public WayOut unseen() {
        return new WayOut(channels.unseen(), guard, names, fault -> {});
    }

    public Posted post(TrustId trust, Destination to, Post post) {
        return channels.of(to).post(to, post.saying(looked(trust, post)));
    }

    /** Replaces a message that stands; may be repeated. */
    public void update(TrustId trust, Destination at, Posted posted, Card card) {
        channels.of(at).update(at, posted, answer(trust, card));
    }

    /** A card that leaves in the answer to a press on another. */
    public Card answer(TrustId trust, Card card) {
        return noted(guard.guarded(card, () -> names.apply(trust)));
    }

    /** A private chat with a person, as it is or newly made. */
    public Destination privateChat(Destination beside, Account with) {
        return channels.of(beside).privateChat(beside, with);
    }

    /** What else keeps the words of those who answer on a platform. */
    public Records records(String platform) {
        return channels.named(platform).map(Channel::records).orElse(Records.CHAT);
    }

    /** Who is in a channel. */
    public Attendance roster(Destination of) {
        return channels.of(of).roster(of);
    }

    private Card looked(TrustId trust, Post post) {
        return switch (post.kind()) {
            case USUAL, CORRECTION -> answer(trust, post.card());
            case SUMMARY -> noted(guard.guardedSummary(post.card(), names.apply(trust)));
        };
    }

    private Card noted(Guarded guarded) {
        guarded.faults().forEach(faults);
        return guarded.card();
    }
}
