package org.ponder.bot.wiring;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ponder.bot.calendar.EnglishBankHolidays;
import org.ponder.bot.calendar.IcalendarFiles;
import org.ponder.bot.channel.Channel;
import org.ponder.bot.channel.Channels;
import org.ponder.bot.channel.CountedFaults;
import org.ponder.bot.channel.GuardFaults;
import org.ponder.bot.channel.NamesKept;
import org.ponder.bot.channel.WayOut;
import org.ponder.bot.clock.Chores;
import org.ponder.bot.clock.Clockwork;
import org.ponder.bot.clock.TimedCycles;
import org.ponder.bot.clock.TimedRounds;
import org.ponder.bot.courier.Budget;
import org.ponder.bot.courier.Correspondence;
import org.ponder.bot.courier.Courier;
import org.ponder.bot.courier.Delivery;
import org.ponder.bot.courier.Letters;
import org.ponder.bot.courier.WakingOutbox;
import org.ponder.bot.http.SlackPages;
import org.ponder.bot.http.TryPages;
import org.ponder.bot.persistence.JpaForgetting;
import org.ponder.bot.persistence.Rationed;
import org.ponder.bot.slack.SlackInbound;
import org.ponder.bot.teams.TeamsInbound;
import org.ponder.bot.turn.Appointments;
import org.ponder.bot.turn.Kinship;
import org.ponder.bot.turn.Reception;
import org.ponder.bot.turn.Stores;
import org.ponder.bot.turn.Turn;
import org.ponder.bot.turn.TurnRunner;
import org.ponder.dialogs.Talking;
import org.ponder.dialogs.card.Guard;
import org.ponder.dialogs.card.Notices;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.people.Hours;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.work.Ports;
import org.ponder.domain.work.UnitOfWork;
import org.ponder.domain.work.UseCases;

/** The whole of Ponder, put together once from what the server lends and the deployment decides. */
final class Assembly {
    /** Most of the time each of them waits for a platform. */
    private static final int MOST_AT_WORK = 64;

    /** The same holds for these. */
    private static final int MOST_COURIERS = 48;

    /** So that those who write to the bot find connections to the database free, however much is to be sent. */
    private static final int MOST_COURIERS_AT_THE_DATABASE = 12;

    private final Crew crew;
    private final Crew couriers;
    private final Foundations foundations;
    private final UnitOfWork unitOfWork;
    private final CountedFaults guardFaults = new CountedFaults();
    private final TurnRunner turns;
    private final Clockwork clockwork;
    private final TeamsInbound teams;
    private final SlackWiring slackWiring;
    private final SlackInbound slack;
    private final TryPages tryPages;
    private final Pulse pulse;
    private final Condition condition;

    Assembly(Server server, Settings settings) {
        this.crew = new Crew(server.threads(), "turn", MOST_AT_WORK);
        this.couriers = new Crew(server.threads(), "courier", MOST_COURIERS);
        this.foundations = new Foundations(server, settings.secrets());
        this.unitOfWork = foundations.unitOfWork();
        this.pulse = new Pulse(server, settings, foundations, crew);
        Words words = new Words(Locale.UK);
        Notices notices = new Notices(words);
        Late<Courier> late = new Late<>();
        SchedulerClient schedule = SchedulerClient.Builder.create(server.dataSource())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .enablePriority()
                .build();
        Rounds rounds = new TimedRounds(foundations.rounds(), schedule);
        Ports ports = new Ports(
                foundations.people(),
                foundations.frameworks(),
                rounds,
                foundations.reflections(),
                foundations.summaries(),
                foundations.ledger(),
                new WakingOutbox(
                        pulse.outbox(), pulse.afterCommit(), trust -> late.get().wake(trust)),
                foundations.deliveries(),
                foundations.links(),
                foundations.nudges(),
                new TimedCycles(foundations.cycles(), schedule),
                new EnglishBankHolidays());
        UseCases useCases = UseCases.over(ports, foundations.clock(), UUID::randomUUID, new SecureRandom());
        Kinship kinship = settings.kinship();
        TeamsWiring teamsWiring = new TeamsWiring(settings, foundations.clock());
        TryWiring tryWiring = new TryWiring(settings, foundations, useCases.settingUp());
        this.slackWiring = new SlackWiring(settings, foundations, crew);
        Channels channels =
                new Channels(Stream.of(teamsWiring.channel(), slackWiring.channel(words), tryWiring.channel())
                        .<Channel>flatMap(channel -> channel)
                        .toList());
        WayOut wayOut = new WayOut(channels, new Guard(words), new NamesKept(ports.people(), unitOfWork), guardFaults);
        Correspondence correspondence = new Correspondence(ports, useCases, words, UUID::randomUUID);
        Letters.Found found = new Letters.Found(foundations.conversations(), foundations.directory());
        Function<UnitOfWork, Delivery> deliveries = units -> {
            Delivery.Work work = new Delivery.Work(units, foundations.clock(), pulse.escort());
            Letters letters = new Letters(
                    wayOut, found, correspondence, new Letters.Desk(useCases.settingUp(), useCases.leaving(), work));
            return new Delivery(
                    wayOut,
                    pulse.dispatches(),
                    letters,
                    work,
                    () -> ThreadLocalRandom.current().nextDouble());
        };
        UnitOfWork rationed = new Rationed(unitOfWork, MOST_COURIERS_AT_THE_DATABASE);
        Courier courier = new Courier(
                deliveries.apply(rationed),
                pulse.dispatches(),
                new Delivery.Work(rationed, foundations.clock()),
                new Courier.Means(couriers, couriers::after, Budget.USUAL, UUID::randomUUID));
        late.set(courier);
        Stores stores = new Stores(
                foundations.directory(), foundations.inbox(), foundations.conversations(), pulse.dispatches());
        Turn turn = new Turn(
                stores,
                useCases.settingUp(),
                new Turn.Speaking(
                        new Talking(
                                useCases,
                                new Talking.Sources(ports.frameworks(), new IcalendarFiles()),
                                words,
                                () -> UUID.randomUUID().toString()),
                        notices,
                        new Appointments(settings.facilitators()),
                        channels),
                foundations.clock());
        Reception reception = new Reception(
                foundations.directory(),
                useCases.settingUp(),
                new Reception.Founding(() -> founded(settings.hours()), unitOfWork),
                () -> kinship);
        this.turns = new TurnRunner(
                stores,
                new TurnRunner.Rules(unitOfWork, reception, turn, foundations.clock()),
                deliveries.apply(unitOfWork),
                new TurnRunner.Means(crew, pulse.trails(), pulse.figures(), System::nanoTime));
        this.slack = slackWiring.inbound(turns);
        this.clockwork = new Clockwork(
                server.dataSource(),
                server.threads(),
                new Chores(
                        new Chores.Domain(unitOfWork, rounds, useCases, foundations.clock()),
                        turns,
                        courier::deliverDue,
                        new Chores.Daily(
                                new JpaForgetting(server.entities()),
                                new Renewal(foundations.directory(), unitOfWork, teamsWiring::ends, useCases.warning())
                                        ::warn)),
                slackWiring.watches(slack, crew));
        this.teams = teamsWiring.inbound(turns);
        this.tryPages = tryWiring.pages(turns);
        this.condition = new Condition(pulse::isDatabaseThere, clockwork::isRunning, teamsWiring, slackWiring);
    }

    private static Trust founded(Hours hours) {
        Trust usual = Trust.founded(new TrustId(UUID.randomUUID()), "Your trust");
        return usual.with(usual.calendar().with(hours));
    }

    TeamsInbound teams() {
        return teams;
    }

    SlackInbound slack() {
        return slack;
    }

    Optional<SlackPages> slackPages() {
        return slackWiring.pages();
    }

    TryPages tryPages() {
        return tryPages;
    }

    Pulse pulse() {
        return pulse;
    }

    /** What is not as it should be. */
    Condition condition() {
        return condition;
    }

    /** What the language guard had to put in plain words since the start. */
    GuardFaults guardFaults() {
        return guardFaults;
    }

    /** Keeps packs so that rounds may be bound to them. */
    void load(List<String> packs) {
        foundations.keys().hideAnew(unitOfWork);
        unitOfWork.run(() -> packs.forEach(pack -> {
            Edition loaded = foundations.frameworks().load(pack);
            Startup.LOG.log(
                    System.Logger.Level.INFO,
                    "loaded {0}, edition {1}",
                    loaded.title(),
                    loaded.id().edition());
        }));
    }

    void start() {
        slackWiring.begin();
        clockwork.start();
    }

    void stop() {
        clockwork.stop();
        couriers.stop();
        crew.stop();
        slackWiring.close();
    }
}
