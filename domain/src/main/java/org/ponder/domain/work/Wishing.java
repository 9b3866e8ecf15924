package org.ponder.domain.work;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ponder.domain.calendar.BankHolidays;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.calendar.Rest;
import org.ponder.domain.calendar.Rhythm;
import org.ponder.domain.calendar.Season;
import org.ponder.domain.nudge.LaterOn;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.people.Wishes;
import org.ponder.domain.work.Refusal.Because;

/**
 * A member says when they want to be written to, and nobody else is told.
 *
 * <p>It holds at once, also for what waits already: each message is looked at once more when it is about to leave.
 */
public final class Wishing {
    private final People people;
    private final BankHolidays bankHolidays;
    private final InstantSource clock;

    Wishing(Ports ports, InstantSource clock) {
        this.people = ports.people();
        this.bankHolidays = ports.bankHolidays();
        this.clock = clock;
    }

    /** The member as they are known now, with what they wish for. */
    public Member member(TrustId trust, MemberId member) {
        return people.member(trust, member).orElseThrow();
    }

    /** Changes what a member wishes for, and tells what holds then. */
    public Outcome<Wishes> change(TrustId trust, MemberId member, UnaryOperator<Wishes> change) {
        Trust held = people.forChanging(trust).orElseThrow();
        Member now = member(trust, member);
        Wishes wanted = change.apply(now.wishes());
        if (!wanted.areSomewhere()) {
            return Outcome.refused(Because.NO_SUCH_ZONE);
        }
        if (!wanted.school().equals(now.wishes().school()) && !isThere(held, wanted.school())) {
            return Outcome.refused(Because.NO_SUCH_CHOICE);
        }
        people.save(trust, now.wishing(wanted));
        return Outcome.done(wanted);
    }

    private static boolean isThere(Trust trust, String school) {
        return school.isEmpty() || trust.setUp().schools().contains(school);
    }

    /** They want to be written to in school holidays too; where the usual hours leave these out, in the same hours as their own. */
    public Outcome<Wishes> alsoInHolidays(TrustId trust, MemberId member) {
        Trust known = people.trust(trust).orElseThrow();
        return change(trust, member, now -> {
            Wishes all = now.on(Season.EVERY_DAY);
            List<GoodHours> hours = known.hours(member(trust, member));
            return hours.stream().noneMatch(Wishing::leavesHolidaysOut)
                    ? all
                    : all.within(hours.stream().map(Wishing::withHolidays).toList());
        });
    }

    private static boolean leavesHolidaysOut(GoodHours hours) {
        return hours.season().compareTo(Season.NOT_IN_SCHOOL_HOLIDAYS) >= 0;
    }

    private static GoodHours withHolidays(GoodHours hours) {
        return leavesHolidaysOut(hours) ? hours.in(Season.NOT_ON_BANK_HOLIDAYS) : hours;
    }

    /** The date where a member lives. */
    public LocalDate today(Trust trust, Member member) {
        return LocalDate.ofInstant(clock.instant(), trust.zone(member));
    }

    /** The first day on which they may be written to after the school holiday that comes next, or that it is. */
    public Optional<LocalDate> afterTheHoliday(TrustId trust, MemberId member) {
        Member known = member(trust, member);
        Member awake = known.wishing(known.wishes().resting(Rest.NONE));
        Rhythm rhythm = people.trust(trust).orElseThrow().rhythm(awake, bankHolidays);
        return LaterOn.AFTER_THE_HOLIDAY
                .after(clock.instant(), rhythm)
                .map(instant -> LocalDate.ofInstant(instant, rhythm.zone()));
    }
}
