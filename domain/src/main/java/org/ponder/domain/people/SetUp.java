package org.ponder.domain.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a facilitator decides for a trust before its first round.
 *
 * @param perspectives in the order in which they are always named; their keys differ
 * @param channels where each edition of a summary goes; an edition without a channel is not posted
 * @param schools by name, as many as the trust has told: authors are warned before they share words that name one
 * @param guests whether rounds ask those whom the platform knows as guests
 */
public record SetUp(
        List<Perspective> perspectives,
        RoundTimes times,
        SafeguardingContact safeguarding,
        Map<Audience, ChannelId> channels,
        List<String> schools,
        Guests guests) {

    public SetUp {
        perspectives = List.copyOf(perspectives);
        channels = Map.copyOf(channels);
        schools = List.copyOf(schools);
        if (perspectives.stream().map(Perspective::key).distinct().count() != perspectives.size()) {
            throw new IllegalArgumentException("two perspectives share a key: " + perspectives);
        }
    }

    /** A set-up of a trust that asks guests like everybody. */
    public SetUp(
            List<Perspective> perspectives,
            RoundTimes times,
            SafeguardingContact safeguarding,
            Map<Audience, ChannelId> channels,
            List<String> schools) {
        this(perspectives, times, safeguarding, channels, schools, Guests.ASKED);
    }

    public Optional<ChannelId> channel(Audience audience) {
        return Optional.ofNullable(channels.get(audience));
    }

    public Optional<Perspective> perspective(String key) {
        return perspectives.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    /** Whether everything is there that a round needs. */
    public boolean isReady() {
        return safeguarding.isNamed() && channels.containsKey(Audience.TEAM);
    }

    /** Whether two editions would stand in one channel, the fuller beside the careful one. */
    public boolean sharesAChannel() {
        return Set.copyOf(channels.values()).size() < channels.size();
    }

    public SetUp posting(Audience audience, ChannelId channel) {
        Map<Audience, ChannelId> more = new HashMap<>(channels);
        more.put(audience, channel);
        return new SetUp(perspectives, times, safeguarding, more, schools, guests);
    }

    public SetUp notPostingTo(ChannelId channel) {
        Map<Audience, ChannelId> fewer = new HashMap<>(channels);
        fewer.values().remove(channel);
        return new SetUp(perspectives, times, safeguarding, fewer, schools, guests);
    }
}
