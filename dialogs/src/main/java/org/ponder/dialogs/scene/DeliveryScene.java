package org.ponder.dialogs.scene;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.EveryMessage;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.Delivering;
import org.ponder.domain.work.Outcome;
import org.ponder.domain.work.UseCases;

/**
 * Who could not be reached, why, what was tried and what to do about it. Whoever could not be reached for the same reason stands
 * beneath it, so that the card stays short where a whole platform is out of reach. What is not tried any more may be sent again.
 */
final class DeliveryScene implements Scene {
    /** Under which key a message is named. */
    private static final Message.Cases<String> WHAT = new EveryMessage<>() {
        @Override
        protected String message(Message message) {
            return "delivery.what.message";
        }

        @Override
        public String announcement(Message.Announcement message) {
            return "delivery.what.announcement";
        }

        @Override
        public String cycle(Message.CyclePlanned message) {
            return "delivery.what.cycle";
        }

        @Override
        public String countdown(Message.Countdown message) {
            return "delivery.what.countdown";
        }

        @Override
        public String extension(Message.MoreTime message) {
            return "delivery.what.extension";
        }

        @Override
        public String cancellation(Message.CalledOff message) {
            return "delivery.what.cancellation";
        }

        @Override
        public String summary(Message.SummaryReady message) {
            return "delivery.what.summary";
        }

        @Override
        public String note(Message.NoteAdded message) {
            return "delivery.what.note";
        }

        @Override
        public String roster(Message.RosterWanted message) {
            return "delivery.what.roster";
        }
    };

    private final UseCases useCases;
    private final Speech speech;

    DeliveryScene(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        List<Undelivered> undelivered = useCases.delivering()
                .undelivered(exchange.trust().id(), exchange.member().id())
                .fold(Function.identity(), refusal -> List.of());
        Names names = names(exchange.trust().id());
        return new Card(
                speech.words().say("delivery.title"),
                undelivered.isEmpty()
                        ? List.of(new Block.Text(speech.words().say("delivery.all-well")))
                        : told(exchange.trust(), names, undelivered),
                List.of(),
                Stream.of(again(names, undelivered), Stream.of(speech.main("menu"), speech.other("done")))
                        .flatMap(Function.identity())
                        .toList());
    }

    /** For one channel after the other to post again or to leave it, since a card has room for six; for all members to send again. */
    private Stream<Choice> again(Names names, List<Undelivered> undelivered) {
        List<Address> givenUp = undelivered.stream()
                .filter(Undelivered::isGivenUp)
                .map(Undelivered::to)
                .distinct()
                .toList();
        Stream<Choice> members = givenUp.stream()
                .flatMap(to -> to.fold(Stream::of, channel -> Stream.<MemberId>empty()))
                .limit(1)
                .map(any -> speech.other("send-again"));
        Stream<Choice> channels = givenUp.stream()
                .flatMap(to -> to.fold(member -> Stream.<ChannelId>empty(), Stream::of))
                .limit(1)
                .flatMap(channel -> Stream.of("post-again", "let-be").map(kind -> choice(kind, channel, names)));
        return Stream.concat(channels, members);
    }

    private Choice choice(String kind, ChannelId channel, Names names) {
        return Choice.other(kind + ":" + channel.value(), speech.words().say("choice." + kind, names.of(channel)));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        TrustId trust = exchange.trust().id();
        MemberId by = exchange.member().id();
        Delivering delivering = useCases.delivering();
        return switch (Choice.kind(reply.choice())) {
            case "post-again" -> then("delivery.again", delivering.postAgain(trust, by, channel(reply)));
            case "send-again" -> then("delivery.again", delivering.sendAgain(trust, by));
            case "let-be" -> then("delivery.left", delivering.letBe(trust, by, channel(reply)));
            default -> Onward.ask(MenuScene.SPOT);
        };
    }

    private Onward then(String key, Outcome<?> outcome) {
        return Onward.ask(MenuScene.SPOT).after(outcome.fold(done -> speech.line(key), speech::refusal));
    }

    private static ChannelId channel(Chose reply) {
        String kind = Choice.kind(reply.choice());
        return new ChannelId(UUID.fromString(reply.choice().substring(kind.length() + 1)));
    }

    private List<Block> told(Trust trust, Names names, List<Undelivered> undelivered) {
        Map<String, List<Undelivered>> byReason = undelivered.stream()
                .collect(Collectors.groupingBy(DeliveryScene::key, TreeMap::new, Collectors.toList()));
        return Stream.concat(
                        byReason.entrySet().stream()
                                .flatMap(reason -> told(trust, names, reason.getKey(), reason.getValue())),
                        Stream.of(new Block.Note(speech.words().say("delivery.note"))))
                .toList();
    }

    private Stream<Block> told(Trust trust, Names names, String reason, List<Undelivered> all) {
        return Stream.of(
                new Block.Heading(speech.words().say(reason)),
                new Block.Items(all.stream()
                        .map(one -> tried(trust, names, one))
                        .sorted()
                        .toList()),
                new Block.Text(speech.words().say(reason + ".do")));
    }

    private String tried(Trust trust, Names names, Undelivered one) {
        LocalDate last = LocalDate.ofInstant(one.tried().last(), trust.zone());
        return speech.words()
                .say(
                        "delivery.tried",
                        one.to().fold(names::of, channel -> what(names.of(channel), one.message())),
                        one.tried().times(),
                        speech.words().fullDay(last));
    }

    /** What a channel lacks is named, so that somebody can look for it there. */
    private String what(String channel, Message message) {
        return speech.words().say("delivery.what", channel, speech.words().say(message.fold(WHAT)));
    }

    private static String key(Undelivered one) {
        return one.to()
                .fold(
                        member -> key("member", one.why()),
                        channel -> key(
                                "channel",
                                switch (one.why()) {
                                    case LEFT, NO_ACCOUNT -> Why.GONE;
                                    default -> one.why();
                                }));
    }

    private static String key(String to, Why why) {
        return "delivery." + to + "." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Names names(TrustId trust) {
        return new Names(
                useCases.settingUp().members(trust).stream().collect(Collectors.toMap(Member::id, Member::name)),
                useCases.settingUp().channels(trust).stream().collect(Collectors.toMap(Channel::id, Channel::name)));
    }

    /** Who and what is called how. */
    private record Names(Map<MemberId, String> members, Map<ChannelId, String> channels) {
        String of(MemberId member) {
            return members.getOrDefault(member, "");
        }

        String of(ChannelId channel) {
            return channels.getOrDefault(channel, "");
        }
    }
}
