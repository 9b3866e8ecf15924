package org.ponder.bot.courier;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Directory;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.channel.WayOut;
import org.ponder.bot.courier.Whereabouts.Acquaintance;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.SettingUp;
import org.ponder.domain.work.UnitOfWork;

/** Takes the domain's messages to the member or channel they are for, wherever those are to be found. */
public final class Letters {
    private final WayOut wayOut;
    private final Whereabouts whereabouts;
    private final Directory directory;
    private final Wording wording;
    private final SettingUp settingUp;
    private final UnitOfWork unitOfWork;

    public Letters(WayOut wayOut, Found found, Wording wording, Desk desk) {
        this.wayOut = wayOut;
        this.whereabouts = found.whereabouts();
        this.directory = found.directory();
        this.wording = wording;
        this.settingUp = desk.settingUp();
        this.unitOfWork = desk.unitOfWork();
    }

    /** Tells a message, unless it has become moot. */
    Fate tell(TrustId trust, Errand.Tell errand) {
        return errand.message().equals(new Message.RosterWanted())
                ? readRoster(trust, errand.to())
                : unitOfWork
                        .run(() -> wording.of(trust, errand))
                        .map(post -> post(trust, errand.to(), post))
                        .orElse(new Fate.Over(Fate.Why.MOOT));
    }

    private Fate post(TrustId trust, Address to, Post post) {
        Destination destination = to.fold(member -> chat(trust, member), channel -> place(trust, channel));
        Posted posted = wayOut.post(trust, destination, post);
        return post.card().asksForSomething() ? new Fate.Standing(posted, post) : new Fate.Sent(posted);
    }

    private Destination chat(TrustId trust, MemberId member) {
        return unitOfWork.run(() -> whereabouts.chat(trust, member)).orElseGet(() -> begin(trust, member));
    }

    private Destination begin(TrustId trust, MemberId member) {
        Acquaintance known = unitOfWork
                .run(() -> whereabouts.acquaintance(trust, member))
                .orElseThrow(() -> new ChannelFailure(Kind.UNREACHABLE, Duration.ZERO, "no account is known"));
        Destination chat = wayOut.privateChat(known.beside(), known.account());
        unitOfWork.run(() -> whereabouts.keep(trust, known, chat));
        return chat;
    }

    private Destination place(TrustId trust, ChannelId channel) {
        return unitOfWork
                .run(() -> whereabouts.channel(trust, channel))
                .orElseThrow(() -> new ChannelFailure(Kind.UNREACHABLE, Duration.ZERO, "the channel is gone"));
    }

    private Fate readRoster(TrustId trust, Address of) {
        ChannelId channel = of.fold(
                member -> {
                    throw new IllegalArgumentException("a member has no roster");
                },
                id -> id);
        Destination destination = place(trust, channel);
        var roster = wayOut.roster(destination);
        unitOfWork.run(() -> {
            Map<MemberId, String> names = new HashMap<>();
            for (Account account : roster) {
                names.put(directory.know(trust, destination.conversation().channel(), account), account.name());
            }
            settingUp.readRoster(trust, channel, names);
        });
        return new Fate.Sent(Posted.NOWHERE);
    }

    /** Where people are found. */
    public record Found(Whereabouts whereabouts, Directory directory) {}

    /** What a roster is read into. */
    public record Desk(SettingUp settingUp, UnitOfWork unitOfWork) {}
}
