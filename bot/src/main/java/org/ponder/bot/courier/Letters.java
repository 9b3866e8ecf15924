package org.ponder.bot.courier;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ponder.bot.channel.Attendance;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Directory;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.channel.WayOut;
import org.ponder.bot.courier.Ways.Way;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Roster;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.Leaving;
import org.ponder.domain.work.SettingUp;
import org.ponder.domain.work.UnitOfWork;

/** Takes the domain's messages to the member or channel they are for, wherever those are to be found. */
public final class Letters {
    private final WayOut wayOut;
    private final WayOut unseen;
    private final Whereabouts whereabouts;
    private final Ways ways;
    private final Directory directory;
    private final Wording wording;
    private final SettingUp settingUp;
    private final Leaving leaving;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public Letters(WayOut wayOut, Found found, Wording wording, Desk desk) {
        this.wayOut = wayOut;
        this.unseen = wayOut.unseen();
        this.whereabouts = found.whereabouts();
        this.ways = new Ways(whereabouts, desk.work().unitOfWork());
        this.directory = found.directory();
        this.wording = wording;
        this.settingUp = desk.settingUp();
        this.leaving = desk.leaving();
        this.unitOfWork = desk.work().unitOfWork();
        this.clock = desk.work().clock();
    }

    /**
     * Tells a message, unless it has become moot or this is no good time for it.
     *
     * @param setsOut keeps, in the transaction in which it is made ready, that it is about to be sent
     */
    Fate tell(TrustId trust, Errand.Tell errand, Runnable setsOut) {
        return unitOfWork.run(trust, () -> ready(trust, errand, setsOut)).get();
    }

    /** What comes of it, worked out in one transaction and done after it, since a platform may be slow. */
    private Supplier<Fate> ready(TrustId trust, Errand.Tell errand, Runnable setsOut) {
        Instant now = clock.instant();
        return leaving.when(trust, errand.to(), errand.message(), now)
                .map(leaves -> leaves.isAfter(now) ? later(leaves) : going(trust, errand, setsOut))
                .orElse(Letters::moot);
    }

    private static Supplier<Fate> later(Instant leaves) {
        return () -> new Fate.Later(leaves);
    }

    private static Fate moot() {
        return new Fate.Moot();
    }

    private Supplier<Fate> going(TrustId trust, Errand.Tell errand, Runnable setsOut) {
        return errand.message().equals(new Message.RosterWanted())
                ? () -> readRoster(trust, errand.to())
                : written(trust, errand, setsOut);
    }

    /** Where it goes is looked up first: the words depend on what keeps the answers there. */
    private Supplier<Fate> written(TrustId trust, Errand.Tell errand, Runnable setsOut) {
        WayOut out = errand.isBlind() ? unseen : wayOut;
        Optional<Way> way = ways.to(trust, errand.to());
        Records records = way.map(Way::platform).map(wayOut::records).orElse(Records.CHAT);
        return wording.of(trust, errand, records)
                .<Supplier<Fate>>map(post -> {
                    setsOut.run();
                    return () ->
                            way.map(found -> post(found.take(out, post), post)).orElseThrow(() -> nowhere(errand.to()));
                })
                .orElse(Letters::moot);
    }

    private static ChannelFailure nowhere(Address to) {
        return ChannelFailure.unreachable(
                to.fold(member -> Why.NO_ACCOUNT, channel -> Why.GONE), "nowhere to write to is known");
    }

    private static Fate post(Posted posted, Post post) {
        return post.card().asksForSomething() ? new Fate.Standing(posted, post) : new Fate.Sent(posted);
    }

    private Destination place(TrustId trust, ChannelId channel) {
        return unitOfWork
                .run(trust, () -> whereabouts.channel(trust, channel))
                .orElseThrow(() -> ChannelFailure.unreachable(Why.GONE, "the channel is gone"));
    }

    private Fate readRoster(TrustId trust, Address of) {
        ChannelId channel = of.fold(
                member -> {
                    throw new IllegalArgumentException("a member has no roster");
                },
                id -> id);
        Destination destination = place(trust, channel);
        Attendance roster = wayOut.roster(destination);
        String platform = destination.conversation().channel();
        unitOfWork.run(trust, () -> settingUp.readRoster(trust, channel, known(trust, platform, roster)));
        return new Fate.Sent(Posted.NOWHERE);
    }

    /** The same with the trust's own ids. */
    private Roster known(TrustId trust, String platform, Attendance read) {
        List<Roster.Person> people = read.people().stream()
                .map(person -> new Roster.Person(
                        directory.know(trust, platform, person.account()),
                        person.account().name(),
                        person.isGuest(),
                        person.groups(),
                        person.account().timeZone()))
                .toList();
        return new Roster(read.channel(), people, read.leftOut());
    }

    /** Where people are found. */
    public record Found(Whereabouts whereabouts, Directory directory) {}

    /** What a roster is read into, when what may leave, and what all of it goes by. */
    public record Desk(SettingUp settingUp, Leaving leaving, Delivery.Work work) {}
}
