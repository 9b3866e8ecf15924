package org.ponder.domain.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.ponder.domain.calendar.BankHolidays;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.calendar.Rest;
import org.ponder.domain.calendar.Rhythm;
import org.ponder.domain.calendar.SchoolDays;
import org.ponder.domain.calendar.SchoolYear;

/**
 * A school trust, our tenant: everything else belongs to exactly one.
 *
 * @param floor the one that its next round is opened with
 */
public record Trust(TrustId id, String name, SetUp setUp, Floor floor, Calendar calendar, Hold hold) {

    /** A trust that has raised nothing, told nothing of its year and holds nothing. */
    public Trust(TrustId id, String name, SetUp setUp) {
        this(id, name, setUp, Floor.USUAL, Calendar.USUAL, Hold.NONE);
    }

    /** A trust on its first day: nothing is set up but what most trusts would choose. */
    public static Trust founded(TrustId id, String name) {
        List<Perspective> usual = List.of(
                new Perspective("executive", "executive"),
                new Perspective("headteachers", "headteachers"),
                new Perspective("central-team", "central team"),
                new Perspective("trustees", "trustees"));
        return new Trust(
                id, name, new SetUp(usual, RoundTimes.USUAL, SafeguardingContact.NOBODY_YET, Map.of(), List.of()));
    }

    public Trust called(String other) {
        return new Trust(id, other, setUp, floor, calendar, hold);
    }

    public Trust with(SetUp other) {
        return new Trust(id, name, other, floor, calendar, hold);
    }

    public Trust with(Floor other) {
        return new Trust(id, name, setUp, other, calendar, hold);
    }

    public Trust with(Calendar other) {
        return new Trust(id, name, setUp, floor, other, hold);
    }

    public Trust with(Hold other) {
        return new Trust(id, name, setUp, floor, calendar, other);
    }

    /** When a member may be written to. */
    public Rhythm rhythm(Member member, BankHolidays bankHolidays) {
        Wishes wishes = member.wishes();
        return new Rhythm(
                zone(member),
                hours(member).stream()
                        .map(good -> good.in(good.season().and(wishes.season())))
                        .toList(),
                calendar.year(wishes.school(), setUp.schools()),
                bankHolidays,
                wishes.rest());
    }

    /** Their own hours, or the usual ones of those who see the trust from where they do. */
    public List<GoodHours> hours(Member member) {
        List<GoodHours> own = member.wishes().hours();
        return own.isEmpty() ? calendar.hours().of(member.perspective()) : own;
    }

    /** When its channels may be written to. */
    public Rhythm channelRhythm(BankHolidays bankHolidays) {
        return new Rhythm(zone(), calendar.hours().channels(), year(), bankHolidays, Rest.NONE);
    }

    /** The days on which most of its schools are open. */
    public SchoolDays schoolDays(BankHolidays bankHolidays) {
        return new SchoolDays(year(), bankHolidays);
    }

    /** Where a member lives. */
    public ZoneId zone(Member member) {
        String own = member.wishes().zone();
        return own.isEmpty() ? zone() : ZoneId.of(own);
    }

    public ZoneId zone() {
        return setUp.times().zone();
    }

    private SchoolYear year() {
        return calendar.ofMost(setUp.schools());
    }
}
