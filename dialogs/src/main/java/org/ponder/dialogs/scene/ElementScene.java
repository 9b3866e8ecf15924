package org.ponder.dialogs.scene;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.framework.Element;
import org.ponder.domain.round.Subject;
import org.ponder.domain.work.UseCases;

/** Which element a new round is about; one on which a summary was published to some of the same people is not offered. */
final class ElementScene implements Scene {
    private final UseCases useCases;
    private final Opening opening;
    private final Speech speech;

    ElementScene(UseCases useCases, Opening opening, Speech speech) {
        this.useCases = useCases;
        this.opening = opening;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        List<Element> elements = opening.area(exchange, at).elements();
        List<Element> open = open(exchange, at, elements);
        List<Field.Option> options = IntStream.range(0, elements.size())
                .filter(i -> open.contains(elements.get(i)))
                .mapToObj(
                        i -> new Field.Option(String.valueOf(i), elements.get(i).name(), ""))
                .toList();
        Block[] body = elements.size() == open.size() ? new Block[0] : new Block[] {published(elements, open)};
        return options.isEmpty()
                ? new Card(
                        speech.words().say("start.title"),
                        List.of(body),
                        List.of(),
                        List.of(speech.main("menu"), speech.other("done")))
                : Choosing.card(speech, "start.element", options, body);
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return Choosing.chosen(
                speech,
                at,
                reply,
                chosen -> opening.with(
                        at,
                        "grouping",
                        opening.area(exchange, at)
                                .elements()
                                .get(Integer.parseInt(chosen))
                                .key()
                                .value()));
    }

    /** All of them where no round can be opened at all: why is said at the end. */
    private List<Element> open(Exchange exchange, Spot at, List<Element> elements) {
        List<Subject> subjects = elements.stream()
                .map(element -> opening.subject(exchange, at, element))
                .toList();
        return useCases.rounds()
                .openable(exchange.trust().id(), subjects)
                .fold(
                        openable -> elements.stream()
                                .filter(element -> openable.contains(opening.subject(exchange, at, element)))
                                .toList(),
                        refusal -> elements);
    }

    private Block published(List<Element> elements, List<Element> open) {
        return new Block.Note(speech.words()
                .say(
                        "start.published",
                        elements.stream()
                                .filter(element -> !open.contains(element))
                                .map(Element::name)
                                .collect(Collectors.joining("; "))));
    }
}
