package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.domain.contract.FrameworksContract;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Channel;
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
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Subject;
import org.ponder.domain.work.Outcome;
import org.ponder.domain.work.Reflecting.Words;
import org.ponder.domain.work.Refusal;
import org.ponder.domain.work.Seat;
import org.ponder.domain.work.UseCases;

/** What the use cases cost, in statements: a turn costs few, and no more of them when a trust is large. */
@ExtendWith(Postgres.Extension.class)
class StatementsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Rowstore store;
    private final Wire wire;
    private final UseCases useCases;
    private final TrustId trust = new TrustId(UUID.randomUUID());
    private final Edition edition =
            FrameworksContract.edition("starter-" + UUID.randomUUID(), "2026-11", "Starter pack");

    private Instant now = NOW;

    StatementsTest(Postgres postgres) {
        store = postgres.rows();
        wire = postgres.wire();
        useCases = UseCases.over(store.ports(), () -> now, UUID::randomUUID, new Random(1));
    }

    @BeforeEach
    void set_up() {
        store.load(edition);
        ChannelId team = new ChannelId(UUID.randomUUID());
        Trust ready = new Trust(
                trust,
                "Larkfield",
                new SetUp(
                        List.of(),
                        RoundTimes.USUAL,
                        new SafeguardingContact("Priya"),
                        Map.of(Audience.TEAM, team),
                        List.of()));
        store.people().save(ready);
        store.people().save(trust, new Channel(team, "team"));
    }

    @AfterEach
    void let_go() {
        store.close();
    }

    @Test
    void an_answer_costs_one_statement_for_the_round_one_to_read_and_one_to_write() {
        Seat seat = seatInRoundOf(1);

        assertThat(saidOver(() -> useCases.reflecting().place(seat, new Position.At(0))))
                .satisfiesExactly(
                        round -> assertThat(round).startsWith("SELECT").endsWith("FOR SHARE"),
                        own -> assertThat(own).startsWith("SELECT").contains("reflection"),
                        added -> assertThat(added).startsWith("INSERT INTO reflection"));

        assertThat(saidOver(() -> useCases.reflecting().write(seat, Prompt.EVIDENCE, Words.plain("because"))))
                .satisfiesExactly(
                        round -> assertThat(round).endsWith("FOR SHARE"),
                        own -> assertThat(own).startsWith("SELECT"),
                        changed -> assertThat(changed)
                                .startsWith("UPDATE reflection SET changes = ?, draft = ?, revision = ? WHERE"));
    }

    @Test
    void the_same_answer_again_is_not_written_again() {
        Seat seat = seatInRoundOf(1);
        saidOver(() -> useCases.reflecting().skip(seat, Prompt.EVIDENCE));

        assertThat(saidOver(() -> useCases.reflecting().skip(seat, Prompt.EVIDENCE)))
                .hasSize(2)
                .allMatch(statement -> statement.startsWith("SELECT"));
    }

    @Test
    void a_look_costs_two_statements() {
        Seat seat = seatInRoundOf(1);

        assertThat(saidOver(() -> useCases.reflecting().look(seat))).hasSize(2);
    }

    @Test
    void extending_a_round_writes_its_times_alone() {
        Seat seat = seatInRoundOf(2);
        Instant later = round(seat).times().closesAt().plus(Duration.ofDays(1));

        assertThat(saidOver(() -> useCases.rounds().extend(trust, seat.member(), seat.round(), later)))
                .filteredOn(statement -> !statement.startsWith("SELECT"))
                .singleElement(as(STRING))
                .startsWith("UPDATE round SET closes_at = ?, reminders = ? WHERE");
    }

    @Test
    void opening_a_round_costs_the_same_for_many_as_for_few() {
        assertThat(store.frameworks().newest(trust)).contains(edition);
        Member few = join(3);
        int forFew = saidOver(() -> open(few)).size();
        Round first = openRound();
        now = now.plusSeconds(1);
        saidOver(() -> done(useCases.rounds().cancel(trust, few.id(), first.id())));
        Member many = join(30);

        assertThat(saidOver(() -> open(many))).hasSize(forFew);
    }

    @Test
    void closing_a_round_costs_the_same_for_many_reflections_as_for_few() {
        assertThat(closingCosts(30)).isEqualTo(closingCosts(3));
    }

    private int closingCosts(int people) {
        now = now.plus(Duration.ofDays(1));
        store.people().members(trust).forEach(member -> store.people().save(trust, member.standingAs(Standing.LEFT)));
        Seat seat = seatInRoundOf(people);
        for (Member member : store.people().members(trust)) {
            Seat theirs = new Seat(trust, seat.round(), member.id());
            saidOver(() -> useCases.reflecting().place(theirs, new Position.At(1)));
            saidOver(() -> useCases.reflecting().send(theirs));
        }
        now = now.plusSeconds(1);
        return saidOver(() -> done(useCases.rounds().closeEarly(trust, seat.member(), seat.round())))
                .size();
    }

    private Seat seatInRoundOf(int people) {
        Member facilitator = join(people);
        saidOver(() -> open(facilitator));
        Seat seat = new Seat(trust, openRound().id(), facilitator.id());
        saidOver(() -> useCases.reflecting().look(seat));
        return seat;
    }

    private Member join(int people) {
        List<Member> joined = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Member member = new Member(
                    new MemberId(UUID.randomUUID()),
                    "Member " + i,
                    new Perspective("heads", "headteachers"),
                    i == 0 ? Standing.FACILITATOR : Standing.MEMBER);
            store.people().save(trust, member);
            joined.add(member);
        }
        return joined.get(0);
    }

    private Round open(Member by) {
        Subject subject = new Subject(edition.id(), new ElementKey("strategy"));
        return done(useCases.rounds().open(trust, by.id(), subject, Grouping.WHOLE_TEAM));
    }

    private Round openRound() {
        return store.rounds().open(trust).get(0);
    }

    private Round round(Seat seat) {
        return store.rounds().round(trust, seat.round()).orElseThrow();
    }

    private List<String> saidOver(Runnable work) {
        wire.forget();
        return store.work().run(() -> {
            work.run();
            store.entities().flush();
            return wire.statements();
        });
    }

    private static <T> T done(Outcome<T> outcome) {
        Function<Refusal, T> never = refusal -> {
            throw new AssertionError(refusal);
        };
        return outcome.fold(done -> done, never);
    }
}
