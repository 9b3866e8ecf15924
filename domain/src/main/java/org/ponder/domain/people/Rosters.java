package org.ponder.domain.people;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who was on the roster of each channel when it was last read; a channel whose roster is not known is not there. */
public record Rosters(Map<ChannelId, Set<MemberId>> read) {
    public Rosters {
        read = Map.copyOf(read);
    }

    public Set<MemberId> of(ChannelId channel) {
        return read.getOrDefault(channel, Set.of());
    }

    /** Everybody who is in a channel that the trust chose. */
    public Set<MemberId> chosen(SetUp setUp) {
        return setUp.channels().values().stream()
                .flatMap(channel -> of(channel).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is known who is in the team's channel and in every other chosen one: nobody else belongs to the team. */
    public boolean areCompleteFor(SetUp setUp) {
        return knowTeam(setUp) && read.keySet().containsAll(setUp.channels().values());
    }

    /**
     * Whether a round asks a member: only those in a chosen channel, so that whoever set Ponder up and is in none of them is left
     * alone. It asks nobody while another channel has been chosen for the team and it is yet to be known who is in it; a trust of
     * which no roster was ever read asks everybody.
     */
    public boolean ask(SetUp setUp, MemberId member) {
        return read.isEmpty() || (knowTeam(setUp) && chosen(setUp).contains(member));
    }

    private boolean knowTeam(SetUp setUp) {
        return setUp.channel(Audience.TEAM).filter(read::containsKey).isPresent();
    }
}
