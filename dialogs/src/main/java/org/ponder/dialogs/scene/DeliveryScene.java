package org.ponder.dialogs.scene;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UseCases;

/** Who could not be reached, why, and what to do about it. */
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
                        : List.of(
                                new Block.Items(lines(exchange.trust().id(), undelivered)),
                                new Block.Note(speech.words().say("delivery.note"))),
                List.of(),
                List.of(speech.main("menu"), speech.other("done")));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return Onward.ask(MenuScene.SPOT);
    }

    private List<String> lines(TrustId trust, List<Undelivered> undelivered) {
        Map<MemberId, String> members =
                useCases.settingUp().members(trust).stream().collect(Collectors.toMap(Member::id, Member::name));
        Map<ChannelId, String> channels =
                useCases.settingUp().channels(trust).stream().collect(Collectors.toMap(Channel::id, Channel::name));
        return undelivered.stream()
                .map(one -> speech.words().say(key(one), name(one.to(), members, channels)))
                .sorted()
                .toList();
    }

    private static String name(Address to, Map<MemberId, String> members, Map<ChannelId, String> channels) {
        return to.fold(member -> members.getOrDefault(member, ""), channel -> channels.getOrDefault(channel, ""));
    }

    private static String key(Undelivered one) {
        String to = one.to().<String>fold(member -> "member", channel -> "channel");
        return "delivery." + to + "."
                + one.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
