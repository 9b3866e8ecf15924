package org.ponder.bot.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.ponder.bot.calendar.EnglishBankHolidays;
import org.ponder.bot.courier.Correspondence;
import org.ponder.bot.courier.Errand;
import org.ponder.bot.pack.PackReader;
import org.ponder.bot.pack.ShippedPacks;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.Guard;
import org.ponder.dialogs.card.Records;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.BankHolidays;
import org.ponder.domain.calendar.TermDates;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.memory.InMemory;
import org.ponder.domain.memory.InMemoryCourier.Sent;
import org.ponder.domain.memory.SettableClock;
import org.ponder.domain.memory.TimeLapse;
import org.ponder.domain.nudge.Nudge;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.EveryMessage;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Calendar;
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
import org.ponder.domain.people.Wishes;
import org.ponder.domain.round.Course;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Pace;
import org.ponder.domain.round.ReviewDay;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Subject;
import org.ponder.domain.sample.Seeds;
import org.ponder.domain.summary.GivenNames;
import org.ponder.domain.summary.LanguageGuard;
import org.ponder.domain.work.Cycling.Wanted;
import org.ponder.domain.work.Outcome;
import org.ponder.domain.work.Reflecting;
import org.ponder.domain.work.Seat;
import org.ponder.domain.work.UseCases;

/** A trust of thirty people over a school year: what they do is drawn by lot, and what they are sent is written down. */
final class MadeUpYear {
    private static final BankHolidays HOLIDAYS = new EnglishBankHolidays();
    private static final Words WORDS = new Words(Locale.UK);
    private static final ChannelId TEAM = new ChannelId(new UUID(7, 1));
    private static final ChannelId BOARD = new ChannelId(new UUID(7, 2));
    private static final Edition STARTER =
            new ShippedPacks(new PackReader(LanguageGuard::offences)).editions().get(0);

    private final InMemory memory = new InMemory();
    private final SettableClock clock;
    private final RandomGenerator random;
    private final UseCases useCases;
    private final Trust trust;
    private final TimeLapse lapse;
    private final Logbook logbook;
    private final Correspondence correspondence;
    private final Map<MemberId, Integer> keen = new HashMap<>();
    private final Map<List<Object>, Integer> reminded = new HashMap<>();

    /** @param first the day before anything happens */
    MadeUpYear(String name, Map<String, TermDates> schools, LocalDate first, long seed) {
        this.clock = new SettableClock(
                first.atTime(12, 0).atZone(ZoneId.of("Europe/London")).toInstant());
        this.random = Seeds.random(seed);
        AtomicInteger ids = new AtomicInteger();
        this.useCases = UseCases.over(
                memory.ports(HOLIDAYS), clock, () -> new UUID(8, ids.incrementAndGet()), new Random(seed));
        List<Perspective> perspectives = List.of(
                new Perspective("executive", "executive"),
                new Perspective("headteachers", "headteachers"),
                new Perspective("central-team", "central team"),
                new Perspective("trustees", "trustees"));
        SetUp setUp = new SetUp(
                perspectives,
                RoundTimes.USUAL,
                new SafeguardingContact("Priya Shah, 01632 960 001"),
                Map.of(Audience.TEAM, TEAM, Audience.BOARD, BOARD),
                List.copyOf(new TreeSet<>(schools.keySet())));
        this.trust = new Trust(new TrustId(new UUID(7, seed)), name, setUp).with(Calendar.USUAL.with(schools));
        this.logbook = new Logbook(trust.zone(), new CardText(WORDS));
        this.correspondence = new Correspondence(memory.ports(HOLIDAYS), useCases, WORDS, () -> new UUID(0, 0));
        this.lapse = new TimeLapse(trust.id(), memory, useCases, clock, this::heard);
        memory.frameworks.load(STARTER);
        memory.people.save(trust);
        settle(perspectives, setUp.schools());
    }

    /** Four executives, nine headteachers, seven of the central team and ten trustees. */
    private void settle(List<Perspective> perspectives, List<String> schools) {
        int[] many = {4, 9, 7, 10};
        int number = 0;
        for (int p = 0; p < many.length; p++) {
            for (int i = 0; i < many[p]; i++) {
                MemberId id = new MemberId(new UUID(9, ++number));
                String school = perspectives.get(p).key().equals("headteachers") ? schools.get(i % schools.size()) : "";
                Standing standing = number == 1 ? Standing.FACILITATOR : Standing.MEMBER;
                memory.people.save(
                        trust.id(),
                        new Member(id, "Member " + number, perspectives.get(p), standing)
                                .wishing(Wishes.NONE.at(school)));
                keen.put(id, random.nextInt(100));
            }
        }
    }

    MemberId facilitator() {
        return member(1);
    }

    static MemberId member(int number) {
        return new MemberId(new UUID(9, number));
    }

    UseCases useCases() {
        return useCases;
    }

    TrustId trust() {
        return trust.id();
    }

    /** Somebody does something, which is written down aside. */
    void at(String moment, String what, Consumer<MadeUpYear> deed) {
        Instant then = LocalDateTime.parse(moment).atZone(trust.zone()).toInstant();
        lapse.at(then, () -> {
            logbook.note(then, what);
            deed.accept(this);
        });
    }

    /** So many elements, from one on, each for as long as the pace says. */
    void plan(int from, int many, Pace pace, String day, String purpose) {
        List<ElementKey> elements = STARTER.elements().stream()
                .skip(from)
                .limit(many)
                .map(Element::key)
                .toList();
        LocalDate review = LocalDate.parse(day);
        Course course = new Course(
                STARTER.id(), Grouping.WHOLE_TEAM, pace, new ReviewDay(review, review.minusDays(10), purpose));
        done(useCases.cycling().plan(trust.id(), facilitator(), new Wanted(course, elements)));
    }

    void open(int element) {
        done(useCases.rounds()
                .open(
                        trust.id(),
                        facilitator(),
                        new Subject(
                                STARTER.id(), STARTER.elements().get(element).key()),
                        Grouping.WHOLE_TEAM));
    }

    Round running() {
        return useCases.rounds().running(trust.id()).get(0);
    }

    void nudge(String line) {
        done(useCases.nudging().nudge(new Seat(trust.id(), running().id(), facilitator()), line));
    }

    void wishes(MemberId member, UnaryOperator<Wishes> change) {
        Member now = memory.people.member(trust.id(), member).orElseThrow();
        memory.people.save(trust.id(), now.wishing(change.apply(now.wishes())));
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    /** Everything that was sent until then. */
    String until(String day) {
        lapse.until(LocalDate.parse(day).atStartOfDay(trust.zone()).toInstant());
        return logbook.read();
    }

    private void heard(Sent sent) {
        Address to = sent.dispatch().to();
        Message message = sent.dispatch().message();
        correspondence
                .of(trust.id(), new Errand.Tell(to, message), Records.CHAT)
                .map(post -> new Guard(WORDS)
                        .guarded(post.card(), () -> GivenNames.NONE)
                        .card())
                .ifPresent(card -> logbook.add(sent.at(), recipient(to), kind(message), card));
        to.fold(member -> hears(member, message, sent.at()), channel -> true);
    }

    /** What reads alike but for its element and its times. */
    private String kind(Message message) {
        return message.fold(new EveryMessage<>() {
            @Override
            protected String message(Message any) {
                return any.getClass().getSimpleName();
            }

            @Override
            public String reminder(Message.Reminder reminder) {
                boolean adds = useCases.nudging()
                        .nudge(trust.id(), reminder.round(), reminder.number())
                        .filter(nudge -> nudge.voice().adds())
                        .isPresent();
                return "Reminder " + reminder.number() + (adds ? " with a line" : "");
            }
        });
    }

    private String recipient(Address to) {
        return to.fold(
                member -> memory.people
                        .member(trust.id(), member)
                        .orElseThrow()
                        .perspective()
                        .name(),
                channel -> channel.equals(TEAM) ? "the team’s channel" : "the board’s channel");
    }

    /** Every message is one to its reader: at a good time, and no third reminder. */
    private boolean hears(MemberId member, Message message, Instant at) {
        Trust now = memory.people.trust(trust.id()).orElseThrow();
        Member reader = memory.people.member(trust.id(), member).orElseThrow();
        assertThat(now.rhythm(reader, HOLIDAYS).allows(at)).isTrue();
        return message.fold(new EveryMessage<>() {
            @Override
            protected Boolean message(Message any) {
                return true;
            }

            @Override
            public Boolean invitation(Message.AskToReflect invitation) {
                return responds(member, invitation.round(), at, 0);
            }

            @Override
            public Boolean reminder(Message.Reminder reminder) {
                assertThat(reminded.merge(List.of(member, reminder.round()), 1, Integer::sum))
                        .isLessThanOrEqualTo(Nudge.MOST);
                return responds(member, reminder.round(), at, 40);
            }
        });
    }

    /** The keen answer in the hours after they are asked, others once they are reminded, some not at all. */
    private boolean responds(MemberId member, RoundId round, Instant at, int more) {
        if (random.nextInt(100) < keen.getOrDefault(member, 0) + more) {
            lapse.at(at.plus(Duration.ofMinutes(5 + random.nextInt(24 * 60))), () -> answers(member, round));
        }
        return true;
    }

    private void answers(MemberId member, RoundId id) {
        Seat seat = new Seat(trust.id(), id, member);
        memory.rounds
                .round(trust.id(), id)
                .filter(round -> round.takesAnswersAt(clock.instant()))
                .ifPresent(round -> {
                    if (round.subject().isClosing()) {
                        looksBack(seat);
                    } else {
                        useCases.reflecting()
                                .place(
                                        seat,
                                        new Position.At(
                                                random.nextInt(STARTER.scale().size())));
                    }
                    useCases.reflecting().send(seat);
                });
    }

    private void looksBack(Seat seat) {
        for (Prompt prompt : List.of(Prompt.STRENGTH, Prompt.CHALLENGE)) {
            String key = STARTER.elements().get(random.nextInt(4)).key().value();
            useCases.reflecting().write(seat, prompt, new Reflecting.Words("", Set.of(new AspectKey(key))));
        }
    }
}
