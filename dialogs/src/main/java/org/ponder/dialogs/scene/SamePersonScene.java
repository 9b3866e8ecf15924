package org.ponder.dialogs.scene;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.people.Link;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.work.UseCases;

/** A facilitator names two members who may be one person; whoever shares a name comes first. */
final class SamePersonScene implements Scene {
    static final Spot SPOT = new Spot("same", "");

    private final UseCases useCases;
    private final Speech speech;

    SamePersonScene(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
    }

    /** Whether anybody could be there twice: there are members on more than one platform. */
    static boolean isPossible(UseCases useCases, Exchange exchange) {
        return useCases.linking().platforms(exchange.trust().id()).values().stream()
                        .flatMap(Set::stream)
                        .distinct()
                        .count()
                > 1;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        String title = speech.words().say("same.title");
        if (!isPossible(useCases, exchange)) {
            return new Card(
                    title,
                    List.of(new Block.Text(speech.words().say("same.none"))),
                    List.of(),
                    List.of(speech.main("menu"), speech.other("done")));
        }
        List<Link> namesakes = useCases.linking().namesakes(exchange.trust().id());
        List<Field.Option> everybody = everybody(exchange, namesakes);
        Optional<Link> first = namesakes.stream().findFirst();
        return new Card(
                title,
                List.of(new Block.Text(speech.words().say("same.text"))),
                List.of(
                        oneOf("one", everybody, first.map(Link::one)),
                        oneOf("other", everybody, first.map(Link::other))),
                List.of(speech.main("ask-both"), speech.other("menu"), speech.other("done")));
    }

    private Field oneOf(String id, List<Field.Option> everybody, Optional<Link.Side> chosen) {
        return new Field.OneOf(
                id,
                speech.words().say("same." + id),
                everybody,
                chosen.map(side -> key(side.member())).orElse(""),
                Field.Layout.COMPACT);
    }

    private List<Field.Option> everybody(Exchange exchange, List<Link> namesakes) {
        Map<MemberId, Set<String>> platforms =
                useCases.linking().platforms(exchange.trust().id());
        return useCases.settingUp().members(exchange.trust().id()).stream()
                .filter(member -> platforms.containsKey(member.id()))
                .sorted(Comparator.comparing(member -> namesakes.stream().noneMatch(link -> link.names(member.id()))))
                .map(member -> option(member, platforms.getOrDefault(member.id(), Set.of())))
                .toList();
    }

    private Field.Option option(Member member, Set<String> platforms) {
        return new Field.Option(
                key(member.id()),
                speech.words().say("same.person", member.name(), speech.words().platforms(platforms)),
                "");
    }

    private static String key(MemberId member) {
        return member.value().toString();
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        if (reply.choice().equals("menu")) {
            return Onward.ask(MenuScene.SPOT);
        }
        Map<String, String> chosen = card(exchange, at).holding(reply.values()).values();
        return chosen.isEmpty() || chosen.containsValue("")
                ? Onward.ask(at, chosen).after(speech.line("same.choose-two"))
                : propose(exchange, at, chosen);
    }

    private Onward propose(Exchange exchange, Spot at, Map<String, String> chosen) {
        return useCases.linking()
                .propose(exchange.trust().id(), exchange.member().id(), member(chosen, "one"), member(chosen, "other"))
                .fold(
                        asked -> Onward.ask(MenuScene.SPOT).after(speech.note("same.asked")),
                        refusal -> Onward.ask(at, chosen).after(speech.refusal(refusal)));
    }

    private static MemberId member(Map<String, String> chosen, String field) {
        return new MemberId(UUID.fromString(chosen.getOrDefault(field, "")));
    }
}
