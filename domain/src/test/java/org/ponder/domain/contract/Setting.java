package org.ponder.domain.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.RoundTimes;
import org.ponder.domain.people.SafeguardingContact;
import org.ponder.domain.people.SetUp;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Subject;
import org.ponder.domain.round.Terms;
import org.ponder.domain.round.Times;

/** A trust of its own in a world, with what a test needs to begin; no two tests share one. */
public final class Setting {
    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00.000001Z");
    static final Duration MICROSECOND = Duration.ofNanos(1000);
    static final Perspective HEADS = new Perspective("headteachers", "headteachers");
    static final Perspective TRUSTEES = new Perspective("trustees", "trustees \ud83c\udfdb");
    static final Subject STRATEGY = subject("starter", "2026-11", "strategy");

    final World world;
    public final TrustId trust;

    private Setting(World world, TrustId trust) {
        this.world = world;
        this.trust = trust;
    }

    static Setting in(World world) {
        Setting setting = new Setting(world, new TrustId(UUID.randomUUID()));
        world.people().save(setting.plainTrust());
        return setting;
    }

    Trust plainTrust() {
        return new Trust(
                trust,
                "Larkfield Learning",
                new SetUp(
                        List.of(HEADS, TRUSTEES),
                        new RoundTimes(ZoneId.of("Europe/London"), 7, LocalTime.of(16, 0)),
                        SafeguardingContact.NOBODY_YET,
                        Map.of(),
                        List.of()));
    }

    Member member(String name) {
        return member(new MemberId(UUID.randomUUID()), name);
    }

    Member member(MemberId id, String name) {
        return kept(new Member(id, name, HEADS, Standing.MEMBER));
    }

    Member kept(Member member) {
        world.people().save(trust, member);
        return member;
    }

    Round kept(Round round) {
        world.rounds().save(trust, round);
        return round;
    }

    /** An open round of a week on strategy, kept. */
    Round round(Instant opening, Member... asked) {
        return kept(opening(STRATEGY, opening, asked));
    }

    static Round opening(Subject subject, Instant opening, Member... asked) {
        return Round.opening(
                new RoundId(UUID.randomUUID()),
                subject,
                new Terms(
                        Grouping.WHOLE_TEAM,
                        Floor.USUAL,
                        Stream.of(asked)
                                .map(m -> new Invitation(m.id(), m.perspective()))
                                .toList()),
                new Times(opening, opening.plus(Duration.ofDays(7))));
    }

    static Subject subject(String framework, String edition, String element) {
        return new Subject(new EditionId(framework, edition), new ElementKey(element));
    }
}
