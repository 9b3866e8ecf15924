package org.ponder.domain.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.domain.finding.Answers;
import org.ponder.domain.finding.PastRelease;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Lineage;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.memory.InMemory;
import org.ponder.domain.memory.SettableClock;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Subject;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.sample.Seeds;
import org.ponder.domain.summary.SummaryLine;
import org.ponder.domain.work.Outcome;
import org.ponder.domain.work.Seat;
import org.ponder.domain.work.UseCases;

/**
 * A trust of up to twelve people that asks up to six times, mostly about the same element, while people join, leave, see it from
 * elsewhere, do not answer, and take back what they sent; played through the real use cases, and the same for the same seed.
 */
final class History {
    static final Instant START = Samples.MONDAY_AT_NINE;

    private static final int MOST_PEOPLE = 12;
    private static final int EVER = 16;
    private static final int MOST_ROUNDS = 6;
    private static final TrustId TRUST = Samples.TRUST.id();
    private static final List<Perspective> PERSPECTIVES = Samples.TRUST.setUp().perspectives();
    private static final ElementKey OTHER = new ElementKey("purpose");
    private static final List<Floor> FLOORS = List.of(
            Floor.USUAL, new Floor(6, 1, 5, 8), new Floor(6, 1, 6, 9), new Floor(7, 2, 5, 9), new Floor(7, 2, 7, 9));

    private final InMemory memory = new InMemory();
    private final SettableClock clock = new SettableClock(START);
    private final Random lots = new Random(0);
    private final RandomGenerator random;
    private final UseCases useCases;
    private final Opinions opinions;
    private final MemberId facilitator = id(0);
    private final List<Closed> closed = new ArrayList<>();
    private final Map<Seat, Response> last = new HashMap<>();
    private final Map<List<Object>, List<SummaryLine>> firstRead = new HashMap<>();
    private final double silent;
    /** Whether it always asks by perspective, of which it has two large ones. */
    private final boolean grouped;

    private int opened;

    private History(long seed, boolean steady) {
        this.random = Seeds.random(seed);
        this.grouped = random.nextInt(3) == 0;
        this.silent = random.nextInt(3) / 12.0;
        this.opinions = new Opinions(random, steady);
        this.useCases = UseCases.over(memory.ports(), clock, () -> new UUID(8, ++opened), lots);
    }

    /** People answer anew in each round. */
    static History of(long seed) {
        return new History(seed, false).play();
    }

    /** Whoever answers again answers the same. */
    static History steady(long seed) {
        return new History(seed, true).play();
    }

    /** Every round that was closed, the earliest first. */
    List<Closed> closed() {
        return List.copyOf(closed);
    }

    /** Those on the element that most of them are about, under whatever key. */
    List<Closed> onOneElement() {
        return closed.stream()
                .filter(round -> !round.isClosing() && !isOnTheOther(round))
                .toList();
    }

    /** Those on one thing, and those on another, of which none tells anything of the rest. */
    List<List<Closed>> byTopic() {
        return List.of(
                onOneElement(),
                closed.stream().filter(History::isOnTheOther).toList(),
                closed.stream().filter(Closed::isClosing).toList());
    }

    private static boolean isOnTheOther(Closed round) {
        return round.answers().round().subject().element().equals(OTHER);
    }

    /** What is counted, if it is anything but what each sent last and did not take back before it closed. */
    List<String> miscounted() {
        Map<Seat, Response> counted = closed.stream()
                .flatMap(round -> round.sent().stream())
                .collect(Collectors.toMap(sent -> new Seat(TRUST, sent.round(), sent.member()), World::response));
        return counted.equals(last) ? List.of() : List.of("something else is counted than what was sent last");
    }

    /** Whatever was read differently when it was read again after all that followed. */
    List<String> readDifferently() {
        return firstRead.entrySet().stream()
                .filter(e -> !e.getValue().equals(read((Round) e.getKey().get(0), (Audience)
                        e.getKey().get(1))))
                .map(e -> "another summary than before: " + e.getKey().get(1))
                .toList();
    }

    private History play() {
        memory.frameworks.load(SamplePack.EDITION);
        memory.people.save(Samples.TRUST);
        memory.people.save(TRUST, new Channel(Samples.TEAM_CHANNEL, "Leadership team"));
        memory.people.save(TRUST, new Channel(Samples.BOARD_CHANNEL, "Board"));
        IntStream.range(0, grouped ? MOST_PEOPLE : random.nextInt(5, MOST_PEOPLE + 1))
                .forEach(this::join);
        useCases.settingUp().firstFacilitator(TRUST, facilitator);
        if (random.nextInt(3) == 0) {
            raiseFloor();
        }
        int rounds = random.nextInt(1, MOST_ROUNDS + 1);
        for (int i = 0; i < rounds; i++) {
            playRound();
            comeAndGo();
        }
        return this;
    }

    private void playRound() {
        clock.advance(Duration.ofDays(30));
        Grouping grouping = grouped || random.nextInt(4) == 0 ? Grouping.BY_PERSPECTIVE : Grouping.WHOLE_TEAM;
        Round round = done(useCases.rounds().open(TRUST, facilitator, subject(), grouping));
        clock.advance(Duration.ofHours(1));
        opinions.nextRound();
        round.terms().audience().forEach(invitation -> reflect(round, invitation));
        close(round);
    }

    private Subject subject() {
        Edition newest = memory.frameworks.newest(TRUST).get(0);
        if (random.nextInt(8) == 0) {
            return new Subject(newest.id(), ElementKey.CLOSING);
        }
        return random.nextInt(8) == 0
                ? new Subject(newest.id(), OTHER)
                : new Subject(newest.id(), Renaming.element(newest).key());
    }

    /** Most answer; some change their mind, send again, or take it back. */
    private void reflect(Round round, Invitation invitation) {
        Seat seat = new Seat(TRUST, round.id(), invitation.member());
        if (random.nextDouble() < silent) {
            return;
        }
        if (!round.subject().isClosing() && random.nextInt(10) == 0) {
            Position first = Opinions.position(random.nextInt(4));
            done(useCases.reflecting().place(seat, first));
            done(useCases.reflecting().send(seat));
            last.put(seat, new Response(Map.of(Prompt.POSITION, new Answer.Placed(first))));
        }
        if (random.nextInt(100) == 0) {
            done(useCases.reflecting().withdraw(seat));
            last.remove(seat);
            return;
        }
        Map<Prompt, Answer> answers =
                round.subject().isClosing() ? opinions.ofClosing(edition(round), invitation) : opinions.of(invitation);
        answers.forEach((prompt, answer) -> answer(seat, prompt, answer));
        done(useCases.reflecting().offer(seat, new Response(answers).readers()));
        if (isDone(useCases.reflecting().share(seat))) {
            last.put(seat, new Response(answers));
        }
    }

    private void answer(Seat seat, Prompt prompt, Answer answer) {
        done(answer.fold(
                position -> useCases.reflecting().place(seat, position),
                written -> useCases.reflecting().write(seat, prompt, Opinions.words(written)),
                () -> useCases.reflecting().skip(seat, prompt)));
    }

    /** As a facilitator or the clock does; then some look again at what it says, and some erase what they sent. */
    private void close(Round open) {
        List<PastRelease> past = released(open.subject());
        long lot = random.nextLong();
        lots.setSeed(lot);
        if (random.nextBoolean()) {
            done(useCases.rounds().closeEarly(TRUST, facilitator, open.id()));
        } else {
            clock.set(open.times().closesAt());
            useCases.rounds().closeIfDue(TRUST, open.id());
        }
        Round round = memory.rounds.round(TRUST, open.id()).orElseThrow();
        List<Reflection> sent = memory.reflections.sent(TRUST, round.id());
        Map<Audience, List<SummaryLine>> read = Stream.of(Audience.values())
                .collect(Collectors.toMap(audience -> audience, audience -> read(round, audience)));
        read.forEach((audience, lines) -> firstRead.put(List.of(round, audience), lines));
        List<PastRelease> now = released(open.subject());
        closed.add(new Closed(
                new Answers(round, edition(round), sent), past, lot, published(), read, now.get(now.size() - 1)));
        round.terms().audience().forEach(invitation -> tooLate(new Seat(TRUST, round.id(), invitation.member())));
        sent.stream()
                .filter(reflection -> random.nextInt(10) == 0)
                .forEach(reflection ->
                        done(useCases.reflecting().withdraw(new Seat(TRUST, round.id(), reflection.member()))));
        useCases.rounds().closeIfDue(TRUST, round.id());
    }

    private Edition edition(Round round) {
        return memory.frameworks.edition(TRUST, round.subject().edition()).orElseThrow();
    }

    /** What was read of either element last. */
    private List<Closed> published() {
        return byTopic().subList(0, 2).stream()
                .filter(rounds -> !rounds.isEmpty())
                .map(rounds -> rounds.get(rounds.size() - 1))
                .toList();
    }

    private void tooLate(Seat seat) {
        if (isDone(useCases.reflecting().place(seat, Opinions.position(0)))
                || isDone(useCases.reflecting().send(seat))) {
            throw new AssertionError("an answer was taken after closing");
        }
    }

    private List<PastRelease> released(Subject subject) {
        String framework = subject.edition().framework();
        Lineage lineage = new Lineage(memory.frameworks.editions(TRUST, framework));
        return memory.ledger.releases(TRUST, framework, lineage.of(subject.element()));
    }

    private List<SummaryLine> read(Round round, Audience audience) {
        return useCases.publishing()
                .read(TRUST, round.id(), audience)
                .orElseThrow()
                .published()
                .lines();
    }

    private void comeAndGo() {
        if (random.nextInt(10) == 0) {
            raiseFloor();
        }
        if (random.nextInt(12) == 0) {
            rename();
        }
        int go = random.nextInt(2) * random.nextInt(5);
        int come = random.nextInt(2) * random.nextInt(5);
        for (int i = 0; i < go; i++) {
            leave(random.nextInt(1, EVER));
        }
        for (int i = 0; i < come && present().size() < MOST_PEOPLE; i++) {
            join(random.nextInt(1, EVER));
        }
        if (random.nextInt(3) == 0) {
            present().stream().filter(member -> random.nextInt(6) == 0).forEach(member -> see(member.id()));
        }
    }

    private List<Member> present() {
        return useCases.settingUp().members(TRUST);
    }

    private void join(int person) {
        Member member = useCases.settingUp().join(TRUST, id(person), "Member " + person);
        if (!member.perspective().isSet()) {
            memory.people.save(TRUST, member.seeingFrom(grouped ? PERSPECTIVES.get(person % 2) : anyPerspective()));
        }
    }

    private void leave(int person) {
        if (present().size() > 4) {
            useCases.settingUp().leave(TRUST, id(person));
        }
    }

    private void see(MemberId member) {
        done(useCases.settingUp()
                .see(TRUST, facilitator, member, anyPerspective().key()));
    }

    /** Two of them large, and one small. */
    private Perspective anyPerspective() {
        return PERSPECTIVES.get(random.nextInt(grouped ? 4 : 5) / 2);
    }

    private void raiseFloor() {
        Trust trust = memory.people.trust(TRUST).orElseThrow();
        Floor floor = FLOORS.get(random.nextInt(FLOORS.size()));
        if (floor.isAtLeast(trust.floor())) {
            done(useCases.settingUp().settle(facilitator, trust.with(floor)));
        }
    }

    /** A later edition calls the element something else. */
    private void rename() {
        List<Edition> editions = memory.frameworks.editions(TRUST, SamplePack.ID.framework());
        EditionId id = new EditionId(SamplePack.ID.framework(), "2027-" + editions.size());
        memory.frameworks.load(Renaming.of(memory.frameworks.newest(TRUST).get(0), id));
    }

    private static MemberId id(int person) {
        return new MemberId(new UUID(7, person));
    }

    private static boolean isDone(Outcome<?> outcome) {
        return outcome.fold(value -> true, refusal -> false);
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }
}
