package org.ponder.bot.channel;

import java.time.Duration;
import java.util.List;

/** The platforms that are switched on. */
public record Channels(List<Channel> all) {

    public Channels {
        all = List.copyOf(all);
    }

    /** The platform of a destination. */
    public Channel of(Destination destination) {
        return all.stream()
                .filter(channel ->
                        channel.key().equals(destination.conversation().channel()))
                .findFirst()
                .orElseThrow(() -> new ChannelFailure(
                        ChannelFailure.Kind.UNREACHABLE, Duration.ZERO, "this channel is switched off"));
    }
}
