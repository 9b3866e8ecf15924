package org.ponder.domain.outbox;

import java.util.function.Function;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.MemberId;

/** Where a dispatch goes. */
public sealed interface Address {

    <T> T fold(Function<MemberId, T> ofMember, Function<ChannelId, T> ofChannel);

    /** A member's private chat. */
    record OfMember(MemberId member) implements Address {
        @Override
        public <T> T fold(Function<MemberId, T> ofMember, Function<ChannelId, T> ofChannel) {
            return ofMember.apply(member);
        }
    }

    /** A channel of the trust. */
    record OfChannel(ChannelId channel) implements Address {
        @Override
        public <T> T fold(Function<MemberId, T> ofMember, Function<ChannelId, T> ofChannel) {
            return ofChannel.apply(channel);
        }
    }
}
