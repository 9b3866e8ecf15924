package org.ponder.domain.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ponder.domain.calendar.BankHolidays;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Calendar;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Hours;
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

    /** Those of the winter that most tests are played in, and of the spring after it. */
    public static final BankHolidays BANK_HOLIDAYS = Set.of(
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 28),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 3, 26),
            LocalDate.of(2027, 3, 29),
            LocalDate.of(2027, 5, 3),
            LocalDate.of(2027, 5, 31))::contains;

    public static final Trust TRUST = new Trust(
            new TrustId(new UUID(1, 1)),
            "Wealdbrook Schools Trust",
            new SetUp(
                    List.of(CENTRAL_TEAM, HEADTEACHERS, TRUSTEES),
                    RoundTimes.USUAL,
                    new SafeguardingContact("Priya Shah, 01632 960 001"),
                    Map.of(Audience.TEAM, TEAM_CHANNEL, Audience.BOARD, BOARD_CHANNEL),
                    List.of("Larch Hill Primary School", "Quarry Bank Academy")));

    /** The same trust, where nobody has quiet hours: for tests of anything else. */
    public static final Trust AT_ANY_TIME = TRUST.with(Calendar.USUAL.with(Hours.ALWAYS));

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
