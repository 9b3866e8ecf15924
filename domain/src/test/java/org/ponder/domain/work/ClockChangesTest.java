package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.domain.memory.TimeLapse;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Wishes;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.Samples;

/** A round over each of the weekends on which clocks in Britain change in 2026, with members who live elsewhere. */
class ClockChangesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Member HEAD = Samples.seeingFrom(Samples.HEADTEACHERS).get(0);
    private static final Member HEAD_ABROAD =
            Samples.seeingFrom(Samples.HEADTEACHERS).get(1).wishing(Wishes.NONE.in("Asia/Tokyo"));
    private static final Member TRUSTEE_ABROAD =
            Samples.seeingFrom(Samples.TRUSTEES).get(0).wishing(Wishes.NONE.in("America/New_York"));

    private final World world = new World();
    private final TimeLapse passing = world.passing();

    /** @param monday of the week at the end of which they change */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-23", "2026-10-19"})
    void everybody_hears_at_the_hours_that_clocks_show_where_they_live(LocalDate monday) {
        world.memory.people.save(world.trust, HEAD_ABROAD);
        world.memory.people.save(world.trust, TRUSTEE_ABROAD);
        world.clock.set(at(monday, "09:00", LONDON));
        Round round = world.opened();
        LocalDate thursday = monday.with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        LocalDate next = monday.plusWeeks(1);
        assertThat(round.times().closesAt()).isEqualTo(at(next, "16:00", LONDON));

        passing.until(at(next, "23:00", LONDON));

        assertThat(heardBy(HEAD))
                .containsExactly(
                        at(monday, "09:00", LONDON),
                        at(thursday.minusDays(1), "08:00", LONDON),
                        at(thursday.plusDays(1), "08:00", LONDON));
        assertThat(heardBy(TRUSTEE_ABROAD))
                .containsExactly(
                        at(monday, "17:30", NEW_YORK),
                        at(thursday.minusDays(1), "17:30", NEW_YORK),
                        at(thursday.plusDays(1), "17:30", NEW_YORK));
        assertThat(heardBy(HEAD_ABROAD))
                .containsExactly(
                        at(monday.plusDays(1), "08:00", TOKYO), at(thursday, "08:00", TOKYO), at(next, "08:00", TOKYO));
        assertThat(passing.sent(Message.SummaryReady.class)).containsOnly(at(next, "16:00", LONDON));
    }

    private List<Instant> heardBy(Member member) {
        return passing.sent().stream()
                .filter(sent -> sent.dispatch().to().equals(new Address.OfMember(member.id())))
                .map(sent -> sent.at())
                .toList();
    }

    private static Instant at(LocalDate day, String time, ZoneId zone) {
        return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }
}
