package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.courier.Asked;
import org.ponder.bot.courier.Budget;
import org.ponder.bot.courier.Claim;
import org.ponder.bot.courier.Errand;
import org.ponder.bot.courier.Fate;
import org.ponder.bot.courier.Outing;
import org.ponder.bot.turn.Conversations.Talk;
import org.ponder.bot.turn.Inbox.Waiting;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.DispatchId;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Link;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Round;
import org.ponder.domain.summary.Published;

/** Whatever is done for a trust, every statement names that trust: nothing of another can be read or changed by a wrong id. */
@ExtendWith(Postgres.Extension.class)
class TrustBoundsTest {
    private static final Card CARD = Card.saying("Thank you", List.of());

    private final Rowstore store;
    private final Wire wire;
    private final Larkfield larkfield = Larkfield.fresh();
    private final TrustId trust = larkfield.trust().id();
    private final MemberId ada = larkfield.ada().id();
    private final Round round = larkfield.round();
    private final ChannelId channel = new ChannelId(UUID.randomUUID());
    private final Account account = new Account("ada", "ada", "Ada");
    private final Conversation chat = new Conversation("msteams", "tenant", "chat " + trust.value(), Place.PRIVATE);
    private final Conversation team = new Conversation("msteams", "tenant", "team", Place.CHANNEL);
    private final Inbound pressed = inbound("1", new Event.Spoke(new Heard.Pressed("nonce", "on", Map.of())));
    private final JpaPeople people;
    private final JpaRounds rounds;
    private final JpaReflections reflections;
    private final JpaSummaries summaries;
    private final JpaLinks links;
    private final Link link;
    private final JpaDirectory directory;
    private final JpaInbox inbox;
    private final JpaConversations conversations;
    private final JpaDispatches dispatches;
    private final JpaDeliveries deliveries;

    TrustBoundsTest(Postgres postgres) {
        store = postgres.rows();
        wire = postgres.wire();
        people = new JpaPeople(store.entities());
        rounds = new JpaRounds(store.entities());
        reflections = new JpaReflections(store.entities(), Rowstore.SEALS);
        summaries = new JpaSummaries(store.entities(), Rowstore.SEALS);
        links = new JpaLinks(store.entities());
        link = Link.proposing(ada, new MemberId(UUID.randomUUID()));
        directory = new JpaDirectory(store.entities(), UUID::randomUUID);
        inbox = new JpaInbox(store.entities(), Rowstore.SEALS);
        conversations = new JpaConversations(store.entities(), () -> Larkfield.MONDAY, Rowstore.SEALS);
        dispatches = new JpaDispatches(store.entities(), () -> Larkfield.MONDAY, UUID::randomUUID, Rowstore.SEALS);
        deliveries = new JpaDeliveries(store.entities());
    }

    @BeforeEach
    void set_up() {
        store.does(ports -> {
            larkfield.keepIn(ports);
            ports.people().save(trust, new Member(link.besides(ada), "Bea", Perspective.NOT_SET, Standing.MEMBER));
            ports.people().save(trust, new Channel(channel, "team"));
        });
        store.does(ports -> conversations.refresh(trust, pressed));
    }

    @AfterEach
    void let_go() {
        store.close();
    }

    @TestFactory
    Stream<DynamicTest> every_statement_names_its_trust() {
        Waiting waiting = new Waiting(1, pressed);
        Claim claim = new Claim(
                trust, UUID.randomUUID(), new Errand.Say(new Destination(chat, "{}"), Post.lasting(CARD)), 0, false);
        Asked asked = new Asked(UUID.randomUUID(), "nonce", CARD);
        return Stream.of(
                        of("a trust", t -> people.trust(t)),
                        of("a trust that is held", t -> people.forChanging(t)),
                        of("a member", t -> people.member(t, ada)),
                        of("members", t -> people.members(t)),
                        of("whether anybody led", t -> people.hasBeenLed(t)),
                        of("a member saved", t -> people.save(t, larkfield.ada().called("Ada L."))),
                        of("channels", t -> people.channels(t)),
                        of("a channel saved", t -> people.save(t, new Channel(channel, "the team"))),
                        of("rosters", t -> people.rosters(t)),
                        of("a roster saved", t -> people.saveRoster(t, channel, Set.of(ada))),
                        of("a channel removed", t -> people.remove(t, channel)),
                        of("a round", t -> rounds.round(t, round.id())),
                        of("a round for answering", t -> rounds.forAnswering(t, round.id())),
                        of("a round for changing", t -> rounds.forChanging(t, round.id())),
                        of("open rounds", t -> rounds.open(t)),
                        of("the last closed round", t -> rounds.closedFor(t, ada, 1)),
                        of(
                                "a round saved",
                                t -> rounds.save(
                                        t,
                                        round.extendedTo(
                                                round.times().closesAt().plusSeconds(60)))),
                        of("a reflection", t -> reflections.own(t, round.id(), ada)),
                        of(
                                "a reflection saved",
                                t -> reflections.save(
                                        t,
                                        Reflection.blank(round.id(), ada)
                                                .answering(Prompt.EVIDENCE, new Answer.Skipped()))),
                        of("reflections sent", t -> reflections.sent(t, round.id())),
                        of("a reflection erased", t -> reflections.erase(t, round.id(), ada)),
                        of("all reflections erased", t -> reflections.eraseAll(t, round.id())),
                        of("a summary", t -> summaries.published(t, round.id(), Audience.TEAM)),
                        of(
                                "a summary published",
                                t -> summaries.publish(
                                        t, new Published(round.id(), Audience.TEAM, List.of(), Larkfield.MONDAY))),
                        of("a link", t -> links.link(t, link.id())),
                        of("links that name somebody", t -> links.naming(t, ada)),
                        of("a link saved", t -> links.save(t, link)),
                        of("platforms", t -> links.platforms(t)),
                        of("accounts passed", t -> links.pass(t, link.besides(ada), ada)),
                        of("everybody's selves", t -> links.selves(t, ada)),
                        of("a workspace settled", t -> directory.settle("msteams", t.toString(), t)),
                        of("a member by account", t -> directory.member(t, "msteams", "ada")),
                        of("an account", t -> directory.know(t, "msteams", account)),
                        of("an account of a member", t -> directory.enrol(t, "msteams", account, ada)),
                        of("a channel's id", t -> directory.channelId(t, team)),
                        of("an inbound", t -> inbox.admit(t, pressed, Larkfield.MONDAY)),
                        of("the next inbound", t -> inbox.next(t, chat)),
                        of("an inbound done", t -> inbox.done(t, waiting)),
                        of("an inbound failed", t -> inbox.failed(t, waiting)),
                        of("a conversation", t -> conversations.refresh(t, pressed)),
                        of("a conversation held", t -> conversations.hold(t, chat)),
                        of("a conversation saved", t -> conversations.save(t, chat, new Talk("", List.of(asked)))),
                        of("a chat", t -> conversations.chat(t, ada)),
                        of("a channel", t -> conversations.channel(t, channel)),
                        of("an acquaintance", t -> conversations.acquaintance(t, ada)),
                        of(
                                "a dispatch",
                                t -> dispatches.put(
                                        t,
                                        List.of(new Dispatch(
                                                new DispatchId(UUID.randomUUID()),
                                                new Address.OfMember(ada),
                                                new Message.RosterWanted(),
                                                Larkfield.MONDAY)))),
                        of(
                                "dispatches redirected",
                                t -> dispatches.redirect(t, link.besides(ada), ada, List.of(new Message.Placed()))),
                        of(
                                "dispatches sent again",
                                t -> dispatches.again(t, List.of(new Address.OfMember(ada)), Larkfield.MONDAY)),
                        of("dispatches let be", t -> dispatches.letBe(t, List.of(new Address.OfMember(ada)))),
                        of("a reply", t -> dispatches.reply(t, pressed, Post.lasting(CARD), Larkfield.MONDAY)),
                        of("a replacement", t -> dispatches.replacement(t, pressed, asked, Larkfield.MONDAY)),
                        of("what was posted", t -> dispatches.posted(t, claim.id())),
                        of("a notice", t -> dispatches.notice(t, "nonce")),
                        of("what did not arrive", t -> deliveries.undelivered(t)),
                        of("whether everybody was reached", t -> deliveries.reachedEverybody(t, round.id())),
                        of(
                                "what is claimed",
                                t -> dispatches.claim(
                                        new Outing(t, UUID.randomUUID()), Larkfield.MONDAY, Budget.USUAL)),
                        of(
                                "a courier that is back",
                                t -> dispatches.back(new Outing(t, UUID.randomUUID()), Larkfield.MONDAY)),
                        of("what is put off", t -> dispatches.putOffBlind(t, Larkfield.MONDAY)),
                        of("a dispatch that sets out", t -> dispatches.setOut(claim)),
                        of("a dispatch sent", t -> dispatches.record(claim, new Fate.Sent(new Posted("1")))),
                        of(
                                "a dispatch standing",
                                t -> dispatches.record(claim, new Fate.Standing(new Posted("1"), Post.lasting(CARD)))),
                        of(
                                "a dispatch put off",
                                t -> dispatches.record(
                                        claim, new Fate.Again(Larkfield.MONDAY.plus(Duration.ofDays(1)), false))),
                        of(
                                "a dispatch for later",
                                t -> dispatches.record(
                                        claim, new Fate.Later(Larkfield.MONDAY.plus(Duration.ofDays(1))))),
                        of("a dispatch that is moot", t -> dispatches.record(claim, new Fate.Moot())),
                        of("a dispatch given up", t -> dispatches.record(claim, new Fate.Over(Why.OUR_FAULT))))
                .map(done -> DynamicTest.dynamicTest(done.what(), () -> {
                    List<String> statements = statements(done.work());
                    assertThat(statements).isNotEmpty().allSatisfy(TrustBoundsTest::namesItsTrust);
                }));
    }

    private List<String> statements(Consumer<TrustId> work) {
        wire.forget();
        return store.work().run(() -> {
            work.accept(trust);
            store.entities().flush();
            return wire.statements();
        });
    }

    private static void namesItsTrust(String statement) {
        String sql = statement.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (sql.startsWith("insert")) {
            assertThat(sql).containsPattern("^insert into \\w+ \\([^)]*trust_id");
        } else {
            assertThat(sql).containsPattern("where.*trust_id = \\?");
        }
    }

    private Inbound inbound(String delivery, Event event) {
        return new Inbound(delivery, chat, account, "{}", event);
    }

    private static Done of(String what, Consumer<TrustId> work) {
        return new Done(what, work);
    }

    /** Something that is done for a trust. */
    private record Done(String what, Consumer<TrustId> work) {}
}
