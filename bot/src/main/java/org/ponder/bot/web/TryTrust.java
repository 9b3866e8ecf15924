package org.ponder.bot.web;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Calendar;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Hours;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.RoundTimes;
import org.ponder.domain.people.SetUp;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.SettingUp;

/** Makes a made-up trust through the same use case that sets up a real one, ready for its first round. */
public final class TryTrust {
    /** Nobody who tries Ponder out waits for anybody's good hours. */
    private static final Calendar AT_ANY_TIME = Calendar.USUAL.with(Hours.ALWAYS);

    private final SettingUp settingUp;
    private final WebWorkspaces workspaces;
    private final Consumer<MadeUpTrust> directory;
    private final InstantSource clock;

    /**
     * Every call of the four happens within the caller's transaction.
     *
     * @param directory told of each new trust, so that its accounts and conversations are found like those of any channel
     */
    public TryTrust(
            SettingUp settingUp, WebWorkspaces workspaces, Consumer<MadeUpTrust> directory, InstantSource clock) {
        this.settingUp = settingUp;
        this.workspaces = workspaces;
        this.directory = directory;
        this.clock = clock;
    }

    /** The trust that visitors see, made now if there is none yet. */
    public MadeUpTrust current(UUID unlessThere) {
        return workspaces.newest().map(MadeUpTrust::new).orElseGet(() -> again(unlessThere));
    }

    /** A fresh copy, which visitors see from now on; the one before stays as it is. */
    public MadeUpTrust again(UUID id) {
        MadeUpTrust trust = new MadeUpTrust(id.toString());
        settle(trust);
        directory.accept(trust);
        workspaces.add(trust.workspace(), clock.instant());
        return trust;
    }

    private void settle(MadeUpTrust made) {
        TrustId trust = made.trustId();
        Trust founded = settingUp.welcome(new Trust(trust, MadeUpTrust.NAME, setUp(Map.of())).with(AT_ANY_TIME));
        MadeUpTrust.PEOPLE.forEach(person -> settingUp.join(trust, made.memberId(person), person.name()));
        MemberId chief = made.memberId(MadeUpTrust.CHIEF_EXECUTIVE);
        settingUp.firstFacilitator(trust, chief);
        MadeUpTrust.PEOPLE.forEach(person -> settingUp.see(
                trust, chief, made.memberId(person), person.perspective().key()));
        settingUp.addChannel(trust, made.channel(WebRoom.TEAM));
        settingUp.addChannel(trust, made.channel(WebRoom.BOARD));
        settingUp.settle(
                chief,
                founded.with(setUp(Map.of(
                        Audience.TEAM, made.channel(WebRoom.TEAM).id(),
                        Audience.BOARD, made.channel(WebRoom.BOARD).id()))));
    }

    private static SetUp setUp(Map<Audience, ChannelId> channels) {
        return new SetUp(
                MadeUpTrust.PERSPECTIVES, RoundTimes.USUAL, MadeUpTrust.SAFEGUARDING, channels, MadeUpTrust.SCHOOLS);
    }
}
