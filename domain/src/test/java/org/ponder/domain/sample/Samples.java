package org.ponder.domain.sample;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.RoundTimes;
import org.ponder.domain.people.SafeguardingContact;
import org.ponder.domain.people.SetUp;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;

/** A trust of fifteen people: five in the central team, five headteachers, five trustees; the first of them is the facilitator. */
public final class Samples {
    public static final Perspective CENTRAL_TEAM = new Perspective("central-team", "central team");
    public static final Perspective HEADTEACHERS = new Perspective("headteachers", "headteachers");
    public static final Perspective TRUSTEES = new Perspective("trustees", "trustees");

    /** A Monday at nine in London. */
    public static final Instant MONDAY_AT_NINE = Instant.parse("2026-11-23T09:00:00Z");

    public static final ChannelId TEAM_CHANNEL = new ChannelId(new UUID(3, 1));
    public static final ChannelId BOARD_CHANNEL = new ChannelId(new UUID(3, 2));

    public static final Trust TRUST = new Trust(
            new TrustId(new UUID(1, 1)),
            "Wealdbrook Schools Trust",
            new SetUp(
                    List.of(CENTRAL_TEAM, HEADTEACHERS, TRUSTEES),
                    RoundTimes.USUAL,
                    new SafeguardingContact("Priya Shah, 01632 960 001"),
                    Map.of(Audience.TEAM, TEAM_CHANNEL, Audience.BOARD, BOARD_CHANNEL),
                    List.of("Larch Hill Primary School", "Quarry Bank Academy")));

    private static final List<String> NAMES = List.of(
            "Amina Clarke",
            "Ben Hughes",
            "Carys Owen",
            "Dev Patel",
            "Esther Lund",
            "Farah Aziz",
            "Gareth Pike",
            "Helen Mbeki",
            "Ian Walsh",
            "Joan Ferris",
            "Kofi Mensah",
            "Lena Novak",
            "Martin Reed",
            "Nadia Rahman",
            "Owen Price");

    /** In the order of the perspectives: central team, headteachers, trustees. */
    public static final List<Member> MEMBERS =
            IntStream.range(0, NAMES.size()).mapToObj(Samples::member).toList();

    public static final Member FACILITATOR = MEMBERS.get(0);

    private Samples() {}

    public static List<Member> seeingFrom(Perspective perspective) {
        return MEMBERS.stream().filter(m -> m.perspective().equals(perspective)).toList();
    }

    private static Member member(int i) {
        List<Perspective> all = TRUST.setUp().perspectives();
        return new Member(
                new MemberId(new UUID(2, i + 1)),
                NAMES.get(i),
                all.get(i * all.size() / NAMES.size()),
                i == 0 ? Standing.FACILITATOR : Standing.MEMBER);
    }
}
