package org.ponder.bot.sample;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ponder.bot.calendar.IcalendarFiles;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Channel;
import org.ponder.bot.channel.Channels;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.CountedFaults;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.NamesKept;
import org.ponder.bot.channel.RecordingChannel;
import org.ponder.bot.channel.WayOut;
import org.ponder.bot.clock.Chores;
import org.ponder.bot.clock.Clockwork;
import org.ponder.bot.clock.TimedCycles;
import org.ponder.bot.clock.TimedRounds;
import org.ponder.bot.clock.Watch;
import org.ponder.bot.courier.Budget;
import org.ponder.bot.courier.Correspondence;
import org.ponder.bot.courier.Courier;
import org.ponder.bot.courier.Delivery;
import org.ponder.bot.courier.Dispatches;
import org.ponder.bot.courier.Later;
import org.ponder.bot.courier.Letters;
import org.ponder.bot.courier.WakingOutbox;
import org.ponder.bot.persistence.Database;
import org.ponder.bot.persistence.Intercepted;
import org.ponder.bot.persistence.JpaConversations;
import org.ponder.bot.persistence.JpaCycles;
import org.ponder.bot.persistence.JpaDeliveries;
import org.ponder.bot.persistence.JpaDirectory;
import org.ponder.bot.persistence.JpaDispatches;
import org.ponder.bot.persistence.JpaForgetting;
import org.ponder.bot.persistence.JpaFrameworks;
import org.ponder.bot.persistence.JpaInbox;
import org.ponder.bot.persistence.JpaLedger;
import org.ponder.bot.persistence.JpaLinks;
import org.ponder.bot.persistence.JpaNudges;
import org.ponder.bot.persistence.JpaPeople;
import org.ponder.bot.persistence.JpaReflections;
import org.ponder.bot.persistence.JpaRounds;
import org.ponder.bot.persistence.JpaSummaries;
import org.ponder.bot.persistence.JtaAfterCommit;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.persistence.Seals;
import org.ponder.bot.persistence.StandIn;
import org.ponder.bot.persistence.TrustKeys;
import org.ponder.bot.pulse.CountedDispatches;
import org.ponder.bot.pulse.InMemoryFigures;
import org.ponder.bot.pulse.LaidTrails;
import org.ponder.bot.pulse.Spans;
import org.ponder.bot.pulse.Trails;
import org.ponder.bot.secrets.Secrets;
import org.ponder.bot.turn.Appointments;
import org.ponder.bot.turn.Reception;
import org.ponder.bot.turn.Stores;
import org.ponder.bot.turn.Turn;
import org.ponder.bot.turn.TurnRunner;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Talking;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Guard;
import org.ponder.dialogs.card.Notices;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.memory.SettableClock;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.DispatchId;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Hours;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Ports;
import org.ponder.domain.work.UnitOfWork;
import org.ponder.domain.work.UseCases;

/**
 * The sample trust in a database that held nothing before, its people each in a chat with the bot on one platform, and the bot's
 * way in and out. Threads begin where a test wants them to; unless it does, everything happens on its own.
 */
public final class World {
    public static final String PLATFORM = "msteams";
    public static final String WORKSPACE = "tenant-1";
    public static final String REFERENCE = "{\"service\":\"here\"}";

    private static final Words WORDS = new Words(Locale.UK);

    /** The same for every node of a test, in whatever process. */
    public static final String KEYS = System.getProperty("ponder.test.keys", Secrets.fresh("test"));

    /** However much. */
    private static final Budget AT_ONCE = new Budget(50, Duration.ZERO, Duration.ZERO);

    public final SettableClock clock = new SettableClock(Samples.MONDAY_AT_NINE);
    public final Spans spans = new Spans();
    public final Trails trails =
            new Trails(spans.telemetry(), () -> UUID.randomUUID().toString());
    public final InMemoryFigures figures = new InMemoryFigures();
    public final RecordingChannel channel = new RecordingChannel(PLATFORM);
    public final CountedFaults guardFaults = new CountedFaults();
    public final Notices notices = new Notices(WORDS);
    public final TrustId trust = Samples.TRUST.id();

    /** For what a test does itself: within the sample trust unless it names another. */
    public final UnitOfWork unitOfWork;

    public final JpaDirectory directory;
    public final JpaInbox inbox;
    public final JpaConversations conversations;
    public final JpaDispatches dispatches;
    public final Ports ports;
    public final UseCases useCases;
    public final Courier courier;
    public final Delivery delivery;
    /** As the bot has it. */
    private final UnitOfWork apart;

    private final Seals seals;
    private final LaidTrails laid;
    private final Dispatches counted;
    private final Asking asking;
    private final StandIn server;
    private volatile Runnable whenRoundsAreLookedUp = () -> {};
    private volatile boolean courierRests;

    /** Of its courier, from 0 to 1. */
    public volatile double chance;

    private final AtomicInteger deliveries = new AtomicInteger();

    public World(Postgres postgres) throws SQLException {
        this(postgres, SamplePack.EDITION);
    }

    /** With a framework of one's own in the place of the sample. */
    public World(Postgres postgres, Edition edition) throws SQLException {
        this(postgres.standIn(), edition, postgres::ask);
        postgres.empty();
        unitOfWork.run(() -> {
            ((JpaFrameworks) ports.frameworks()).load("the sample pack");
            settle();
        });
    }

    /** Another node of a world that is there already. */
    public World(Database beside) {
        this(StandIn.over(beside.application()), SamplePack.EDITION, sql -> List.of());
    }

    private World(StandIn server, Edition edition, Asking asking) {
        this.asking = asking;
        this.server = server;
        this.apart = server.unitOfWork();
        this.unitOfWork = new OfOneTrust(apart, trust);
        this.directory = new JpaDirectory(server.entities(), UUID::randomUUID);
        this.seals = new TrustKeys(server.entities(), new Secrets(KEYS), new JtaAfterCommit(server.registry()));
        this.inbox = new JpaInbox(server.entities(), seals);
        this.conversations = new JpaConversations(server.entities(), clock, seals);
        this.dispatches = new JpaDispatches(server.entities(), clock, UUID::randomUUID, seals);
        this.laid = new LaidTrails(dispatches, trails);
        this.counted = new CountedDispatches(dispatches, new JtaAfterCommit(server.registry()), figures);
        JpaFrameworks frameworks = new JpaFrameworks(server.entities(), source -> edition);
        SchedulerClient schedule = SchedulerClient.Builder.create(server.dataSource())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .enablePriority()
                .build();
        this.ports = new Ports(
                new JpaPeople(server.entities()),
                frameworks,
                new TimedRounds(lookedUp(new JpaRounds(server.entities())), schedule),
                new JpaReflections(server.entities(), seals),
                new JpaSummaries(server.entities(), seals),
                new JpaLedger(server.entities()),
                new WakingOutbox(laid, new JtaAfterCommit(server.registry()), this::wake),
                new JpaDeliveries(server.entities()),
                new JpaLinks(server.entities()),
                new JpaNudges(server.entities(), seals),
                new TimedCycles(new JpaCycles(server.entities()), schedule),
                Samples.BANK_HOLIDAYS);
        this.useCases = UseCases.over(ports, clock, UUID::randomUUID, new Random(1));
        this.courier = courier(channel);
        this.delivery = delivery(channel);
    }

    /** Units of work that are within one trust from their beginning. */
    private record OfOneTrust(UnitOfWork work, TrustId trust) implements UnitOfWork {
        @Override
        public <T> T run(Supplier<T> piece) {
            return work.run(trust, piece);
        }

        @Override
        public void within(TrustId other) {
            work.within(other);
        }
    }

    /** Asks the database directly. */
    private interface Asking {
        List<String> of(String sql) throws SQLException;
    }

    private Rounds lookedUp(Rounds rounds) {
        return Intercepted.by(Rounds.class, (method, arguments) -> {
            whenRoundsAreLookedUp.run();
            return method.invoke(rounds, arguments);
        });
    }

    private void settle() {
        ports.people().save(Samples.AT_ANY_TIME);
        seals.of(trust, "");
        directory.settle(PLATFORM, WORKSPACE, trust);
        keep(team(), Samples.TEAM_CHANNEL);
        keep(board(), Samples.BOARD_CHANNEL);
        for (Member member : Samples.MEMBERS) {
            ports.people().save(trust, member);
            directory.enrol(trust, PLATFORM, account(member), member.id());
            conversations.keep(trust, new Destination(chat(member), REFERENCE), account(member));
        }
    }

    private void keep(Conversation conversation, ChannelId id) {
        ports.people().save(trust, new org.ponder.domain.people.Channel(id, conversation.id()));
        conversations.keep(trust, new Destination(conversation, REFERENCE), id);
    }

    /** How a trust begins. */
    public Reception.Founding founding() {
        return new Reception.Founding(World::founded, apart);
    }

    /** A trust on its first day. */
    public static Trust founded() {
        Trust usual = Trust.founded(new TrustId(UUID.randomUUID()), "Your trust");
        return usual.with(usual.calendar().with(Hours.ALWAYS));
    }

    /** A courier to any platform, beside the one there is. */
    public Courier courier(Channel... platforms) {
        return courier((wait, task) -> {}, AT_ONCE, platforms);
    }

    /** The same with a budget, and a timer for when there may be more. */
    public Courier courier(Later later, Budget budget, Channel... platforms) {
        return new Courier(
                delivery(platforms),
                counted,
                new Delivery.Work(apart, clock, laid),
                new Courier.Means(Runnable::run, later, budget, UUID::randomUUID));
    }

    private Delivery delivery(Channel... platforms) {
        Delivery.Work work = new Delivery.Work(apart, clock, laid);
        WayOut wayOut = new WayOut(
                new Channels(List.of(platforms)), new Guard(WORDS), new NamesKept(ports.people(), apart), guardFaults);
        return new Delivery(
                wayOut,
                counted,
                new Letters(
                        wayOut,
                        new Letters.Found(conversations, directory),
                        new Correspondence(ports, useCases, WORDS, UUID::randomUUID),
                        new Letters.Desk(useCases.settingUp(), useCases.leaving(), work)),
                work,
                () -> chance);
    }

    /** A way in, beside any other, as of a node of its own; its turns run where the executor says. */
    public TurnRunner turns(Executor executor, String... facilitators) {
        Stores stores = new Stores(directory, inbox, conversations, counted);
        Talking talking = new Talking(
                useCases,
                new Talking.Sources(ports.frameworks(), new IcalendarFiles()),
                WORDS,
                () -> UUID.randomUUID().toString());
        Turn turn = new Turn(
                stores,
                useCases.settingUp(),
                new Turn.Speaking(
                        talking, notices, new Appointments(Set.of(facilitators)), new Channels(List.of(channel))),
                clock);
        Reception reception = new Reception(directory, useCases.settingUp(), founding());
        return new TurnRunner(
                stores,
                new TurnRunner.Rules(apart, reception, turn, clock),
                delivery,
                new TurnRunner.Means(executor, trails, figures, System::nanoTime));
    }

    /** What the clock does when it strikes, with a way in of its own whose turns it has itself. */
    public Chores chores() {
        return new Chores(
                new Chores.Domain(apart, ports.rounds(), useCases, clock),
                turns(Runnable::run),
                this::deliverDue,
                new Chores.Daily(new JpaForgetting(server.entities()), () -> {}));
    }

    /** A clock of a node of its own. */
    public Clockwork clockwork() {
        return clockwork(List.of());
    }

    /** The same with something that only one of all nodes does. */
    public Clockwork clockwork(List<Watch> watches) {
        return new Clockwork(server.dataSource(), Executors.defaultThreadFactory(), chores(), watches);
    }

    /** A round that a facilitator opened now, everybody told and asked. */
    public Round opened() {
        return unitOfWork.run(() -> useCases.rounds()
                .open(trust, Samples.FACILITATOR.id(), SamplePack.SUBJECT, Grouping.WHOLE_TEAM)
                .fold(round -> round, refusal -> {
                    throw new AssertionError("refused: " + refusal);
                }));
    }

    private void wake(TrustId put) {
        if (!courierRests) {
            courier.wake(put);
        }
    }

    private void deliverDue() {
        if (!courierRests) {
            courier.deliverDue();
        }
    }

    /** What is said to the database while something is done; the courier, who has a thread of its own, does its part afterwards. */
    public List<String> statements(Runnable action) {
        sendsNothing(true);
        try {
            return server.statements(action);
        } finally {
            sendsNothing(false);
            deliverDue();
        }
    }

    /** Whether its courier has a rest. */
    public void sendsNothing(boolean rests) {
        courierRests = rests;
    }

    /** Something that happens in every turn that looks for rounds, as every turn of a member does. */
    public void whenRoundsAreLookedUp(Runnable action) {
        whenRoundsAreLookedUp = action;
    }

    public static Conversation team() {
        return new Conversation(PLATFORM, WORKSPACE, "team", Place.CHANNEL);
    }

    public static Conversation board() {
        return new Conversation(PLATFORM, WORKSPACE, "board", Place.CHANNEL);
    }

    public static Conversation chat(Member member) {
        return new Conversation(PLATFORM, WORKSPACE, "chat of " + member.id().value(), Place.PRIVATE);
    }

    public static Account account(Member member) {
        return new Account(
                "id of " + member.id().value(), "address of " + member.id().value(), member.name());
    }

    /** Words that a member types in their chat, never delivered before. */
    public Inbound typed(Member member, String text) {
        return inbound(chat(member), account(member), new Event.Spoke(new Heard.Typed(text)));
    }

    /** Anything that happens, never delivered before. */
    public Inbound inbound(Conversation conversation, Account from, Event event) {
        return new Inbound("delivery " + deliveries.incrementAndGet(), conversation, from, REFERENCE, event);
    }

    /** A press on a card, never delivered before. */
    public Inbound pressed(Member member, String nonce, String choice) {
        return inbound(chat(member), account(member), new Event.Spoke(new Heard.Pressed(nonce, choice, Map.of())));
    }

    /** Puts a message into the outbox without waking anybody. */
    public UUID put(Address to, Message message) {
        return put(to, message, clock.instant());
    }

    public UUID put(Address to, Message message, Instant notBefore) {
        UUID id = UUID.randomUUID();
        unitOfWork.run(() -> laid.put(trust, List.of(new Dispatch(new DispatchId(id), to, message, notBefore))));
        return id;
    }

    /** Something for a member that may leave at once, not put yet. */
    public Dispatch dispatch(Member to, Message message) {
        return new Dispatch(new DispatchId(UUID.randomUUID()), new Address.OfMember(to.id()), message, clock.instant());
    }

    /** Puts the same message into the outbox of another trust. */
    public void putFor(TrustId other, UUID id, Address to, Message message) {
        Dispatch dispatch = new Dispatch(new DispatchId(id), to, message, clock.instant());
        unitOfWork.run(other, () -> dispatches.put(other, List.of(dispatch)));
    }

    /** What the table of dispatches says has become of one. */
    public String state(UUID dispatch) {
        return ask("SELECT state FROM dispatch WHERE id = '" + dispatch + "'").get(0);
    }

    /** The same of why one was given up. */
    public String why(UUID dispatch) {
        return ask("SELECT why FROM dispatch WHERE id = '" + dispatch + "'").get(0);
    }

    /** Changes rows as nothing in the bot would. */
    public void change(String sql) {
        ask(sql + " RETURNING 1");
    }

    public List<String> ask(String sql) {
        try {
            return asking.of(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
