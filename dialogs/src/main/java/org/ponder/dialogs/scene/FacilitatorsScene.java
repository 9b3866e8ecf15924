package org.ponder.dialogs.scene;

import java.util.List;
import java.util.UUID;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.work.UseCases;

/** Who the facilitators are; one of them names another, or steps down. */
final class FacilitatorsScene implements Scene {
    private final UseCases useCases;
    private final Speech speech;

    FacilitatorsScene(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        List<Member> all = useCases.settingUp().members(exchange.trust().id());
        List<Field.Option> others = all.stream()
                .filter(member -> !member.isFacilitator())
                .map(member -> new Field.Option(member.id().value().toString(), member.name(), ""))
                .toList();
        Block now = new Block.Items(
                all.stream().filter(Member::isFacilitator).map(Member::name).toList());
        String title = speech.words().say("facilitators.title");
        return others.isEmpty()
                ? new Card(
                        title,
                        List.of(now),
                        List.of(),
                        List.of(speech.main("step-down"), speech.other("menu"), speech.other("done")))
                : new Card(
                        title,
                        List.of(now),
                        List.of(new Field.OneOf(
                                "member", speech.words().say("facilitators.who"), others, "", Field.Layout.COMPACT)),
                        List.of(
                                speech.main("name"),
                                speech.other("step-down"),
                                speech.other("menu"),
                                speech.other("done")));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return switch (reply.choice()) {
            case "menu" -> Onward.ask(MenuScene.SPOT);
            case "step-down" -> Onward.ask(new Spot("step-down", ""));
            default ->
                reply.value("member").isEmpty()
                        ? Onward.ask(at).after(speech.line("again.choose-first"))
                        : name(exchange, new MemberId(UUID.fromString(reply.value("member"))));
        };
    }

    private Onward name(Exchange exchange, MemberId whom) {
        return Onward.ask(MenuScene.SPOT)
                .after(useCases.settingUp()
                        .nameFacilitator(
                                exchange.trust().id(), exchange.member().id(), whom)
                        .fold(member -> speech.line("facilitators.named", member.name()), speech::refusal));
    }
}
