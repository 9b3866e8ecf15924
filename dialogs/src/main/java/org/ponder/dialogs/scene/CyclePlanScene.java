package org.ponder.dialogs.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.work.Cycling.Proposal;
import org.ponder.domain.work.Cycling.Wanted;
import org.ponder.domain.work.UseCases;

/** The last look before a cycle is planned: when each of its rounds is open; and what its day is for. */
final class CyclePlanScene implements Scene {
    private final UseCases useCases;
    private final Opening opening;
    private final Speech speech;

    CyclePlanScene(UseCases useCases, Opening opening, Speech speech) {
        this.useCases = useCases;
        this.opening = opening;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        Planning planning = Planning.of(at);
        Edition edition = opening.edition(exchange, at);
        Wanted wanted = planning.wanted(edition, "");
        List<String> legs = useCases.cycling()
                .propose(exchange.trust().id(), exchange.member().id(), wanted)
                .fold(proposal -> legs(exchange, edition, planning, proposal), refusal -> List.of());
        return new Card(
                speech.words().say("cycle-plan.title"),
                List.of(
                        new Block.Items(legs),
                        new Block.Text(speech.words()
                                .say(
                                        "cycle-plan.done-by",
                                        speech.words().day(planning.doneBy()),
                                        speech.words().day(planning.day()))),
                        new Block.Note(speech.words().say("cycle-plan.note"))),
                List.of(new Field.TextField(
                        "purpose",
                        speech.words().say("cycle-plan.purpose"),
                        speech.words().say("cycle-plan.purpose.hint"),
                        "",
                        Field.Lines.ONE)),
                List.of(
                        speech.main("plan-it"),
                        speech.other("change-plan"),
                        speech.other("menu"),
                        speech.other("done")));
    }

    private List<String> legs(Exchange exchange, Edition edition, Planning planning, Proposal proposal) {
        List<String> names = Stream.concat(
                        planning.elements().stream()
                                .map(i -> edition.elements().get(i).name()),
                        edition.element(ElementKey.CLOSING).map(Element::name).stream())
                .toList();
        return IntStream.range(0, proposal.slots().size())
                .mapToObj(i -> speech.words()
                        .say(
                                "cycle.leg",
                                day(exchange, proposal.slots().get(i).opensAt()),
                                day(exchange, proposal.slots().get(i).closesAt()),
                                names.get(i)))
                .toList();
    }

    private String day(Exchange exchange, Instant at) {
        return speech.words().day(LocalDate.ofInstant(at, exchange.trust().zone()));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return switch (reply.choice()) {
            case "menu" -> Onward.ask(MenuScene.SPOT);
            case "change-plan" -> Onward.ask(new Spot("cycle", ""));
            default -> planned(exchange, at, reply);
        };
    }

    private Onward planned(Exchange exchange, Spot at, Chose reply) {
        Wanted wanted = Planning.of(at).wanted(opening.edition(exchange, at), reply.value("purpose"));
        return useCases.cycling()
                .plan(exchange.trust().id(), exchange.member().id(), wanted)
                .fold(
                        cycle -> Onward.finish().after(speech.note("cycle-plan.done")),
                        refusal -> Onward.ask(at, reply.values()).after(speech.refusal(refusal)));
    }
}
