package org.ponder.bot.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.ponder.domain.work.Ports;

/** A trust with one member, in one open round. */
record Larkfield(Trust trust, Member ada, Round round) {
    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    static Larkfield fresh() {
        Trust trust = new Trust(
                new TrustId(UUID.randomUUID()),
                "Larkfield " + UUID.randomUUID(),
                new SetUp(List.of(), RoundTimes.USUAL, SafeguardingContact.NOBODY_YET, Map.of(), List.of()));
        Member ada = new Member(new MemberId(UUID.randomUUID()), "Ada", Perspective.NOT_SET, Standing.MEMBER);
        Round round = Round.opening(
                new RoundId(UUID.randomUUID()),
                new Subject(new EditionId("starter", "2026-11"), new ElementKey("strategy")),
                new Terms(Grouping.WHOLE_TEAM, Floor.USUAL, List.of(new Invitation(ada.id(), ada.perspective()))),
                new Times(MONDAY, MONDAY.plus(Duration.ofDays(7))));
        return new Larkfield(trust, ada, round);
    }

    void keepIn(Ports ports) {
        ports.people().save(trust);
        ports.people().save(trust.id(), ada);
        ports.rounds().save(trust.id(), round);
    }
}
