package org.ponder.dialogs.scene;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UseCases;

/**
 * Who could not be reached, why, what was tried and what to do about it. Whoever could not be reached for the same reason stands
 * beneath it, so that the card stays short where a whole platform is out of reach.
 */
final class DeliveryScene implements Scene {
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
        return new Card(
                speech.words().say("delivery.title"),
                undelivered.isEmpty()
                        ? List.of(new Block.Text(speech.words().say("delivery.all-well")))
                        : told(exchange.trust(), undelivered),
                List.of(),
                List.of(speech.main("menu"), speech.other("done")));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return Onward.ask(MenuScene.SPOT);
    }

    private List<Block> told(Trust trust, List<Undelivered> undelivered) {
        Names names = names(trust.id());
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
                        names.of(one.to()),
                        one.tried().times(),
                        speech.words().fullDay(last));
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
        String of(Address to) {
            return to.fold(member -> members.getOrDefault(member, ""), channel -> channels.getOrDefault(channel, ""));
        }
    }
}
