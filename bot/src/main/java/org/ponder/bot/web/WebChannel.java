package org.ponder.bot.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Attendance;
import org.ponder.bot.channel.Channel;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Posted;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;

/** The web as a channel: a message is posted when it stands in our own table, where the pages find it. */
public final class WebChannel implements Channel {
    private static final String REFERENCE = "{}";

    private final WebMessages messages;
    private final Arrivals arrivals;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public WebChannel(WebMessages messages, Arrivals arrivals, InstantSource clock, Supplier<UUID> ids) {
        this.messages = messages;
        this.arrivals = arrivals;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public String key() {
        return MadeUpTrust.CHANNEL;
    }

    @Override
    public Posted post(Destination to, Post post) {
        WebMessage message = new WebMessage(ids.get(), post.card(), post.nonce(), clock.instant());
        kept(() -> messages.add(to.conversation(), message));
        arrivals.ring();
        return new Posted(message.id().toString());
    }

    @Override
    public void update(Destination at, Posted posted, Card card) {
        UUID id = UUID.fromString(posted.id());
        kept(() -> messages.message(at.conversation(), id)
                .ifPresent(message -> messages.replace(at.conversation(), message.becoming(card))));
    }

    @Override
    public Destination privateChat(Destination beside, Account with) {
        String workspace = beside.conversation().workspace();
        return new Destination(new Conversation(key(), workspace, with.id(), Place.PRIVATE), REFERENCE);
    }

    @Override
    public Attendance roster(Destination of) {
        MadeUpTrust trust = new MadeUpTrust(of.conversation().workspace());
        return WebRoom.named(of.conversation().id())
                .map(room ->
                        Attendance.of(room.people().stream().map(trust::account).toList()))
                .orElseThrow(() -> new ChannelFailure(
                        ChannelFailure.Kind.UNREACHABLE, Duration.ZERO, "the web has no such channel"));
    }

    private static void kept(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException e) {
            throw new ChannelFailure(ChannelFailure.Kind.UNKNOWN, "a message to the web may not have been kept", e);
        }
    }
}
