package org.ponder.bot.channel;

import java.util.List;
import java.util.Optional;
import org.ponder.domain.outbox.Undelivered.Why;

/** The platforms that are switched on. */
public record Channels(List<Channel> all) {

    public Channels {
        all = List.copyOf(all);
    }

    /** A platform by its key, if it is switched on. */
    public Optional<Channel> named(String key) {
        return all.stream().filter(channel -> channel.key().equals(key)).findFirst();
    }

    /** The platform of a destination. */
    public Channel of(Destination destination) {
        return named(destination.conversation().channel())
                .orElseThrow(() -> ChannelFailure.unreachable(Why.DISCONNECTED, "this channel is switched off"));
    }

    /** The same, leaving no trace of what does not arrive. */
    Channels unseen() {
        return new Channels(all.stream().map(Channel::unseen).toList());
    }
}
