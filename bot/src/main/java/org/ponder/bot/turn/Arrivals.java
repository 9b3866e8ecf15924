package org.ponder.bot.turn;

import java.util.Optional;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Directory;
import org.ponder.bot.channel.Inbound;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.SettingUp;

/** The bot comes to a place or leaves it, and people come and go where it is. */
final class Arrivals {
    private final Directory directory;
    private final SettingUp settingUp;
    private final Appointments appointments;

    Arrivals(Directory directory, SettingUp settingUp, Appointments appointments) {
        this.directory = directory;
        this.settingUp = settingUp;
        this.appointments = appointments;
    }

    /**
     * Whoever adds the bot to a trust that was never led is its first facilitator. A channel is remembered by its name; a member gets
     * what did not reach them while the bot was not there.
     */
    void added(TrustId trust, Inbound inbound, String place) {
        if (!settingUp.hasBeenLed(trust) && appointments.mayLead(inbound.from())) {
            MemberId first = directory.know(trust, inbound.conversation().channel(), inbound.from());
            settingUp.join(trust, first, inbound.from().name());
            settingUp.firstFacilitator(trust, first);
        }
        if (inbound.conversation().place() == Place.CHANNEL) {
            ChannelId channel = directory.channelId(trust, inbound.conversation());
            settingUp.addChannel(trust, new Channel(channel, place));
        } else {
            member(trust, inbound).ifPresent(member -> settingUp.letIn(trust, member.id()));
        }
    }

    void removed(TrustId trust, Conversation from) {
        if (from.place() == Place.CHANNEL) {
            settingUp.removeChannel(trust, directory.channelId(trust, from));
        }
    }

    /** Of a channel, who is in it; of somebody alone, all that they may be in: their platform knows them no more. */
    void rosterChanged(TrustId trust, Inbound inbound) {
        Conversation in = inbound.conversation();
        if (in.place() == Place.CHANNEL) {
            settingUp.rosterChanged(trust, directory.channelId(trust, in));
        } else if (member(trust, inbound).isPresent()) {
            settingUp.trust(trust).orElseThrow().setUp().channels().values().stream()
                    .distinct()
                    .forEach(chosen -> settingUp.rosterChanged(trust, chosen));
        }
    }

    private Optional<Member> member(TrustId trust, Inbound inbound) {
        return directory.member(
                trust, inbound.conversation().channel(), inbound.from().id());
    }
}
