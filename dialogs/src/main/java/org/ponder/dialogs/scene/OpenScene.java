package org.ponder.dialogs.scene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.people.Member;
import org.ponder.domain.round.Round;
import org.ponder.domain.work.UseCases;

/** The last look before a round opens: who will be asked, until when, and how it will report. */
final class OpenScene implements Scene {
    private final UseCases useCases;
    private final Opening opening;
    private final Speech speech;

    OpenScene(UseCases useCases, Opening opening, Speech speech) {
        this.useCases = useCases;
        this.opening = opening;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        Edition edition = opening.edition(exchange, at);
        List<Member> asked = useCases.rounds().asked(exchange.trust());
        Instant closes = useCases.rounds().closingOfOneOpenedNow(exchange.trust());
        Instant posted = useCases.publishing().willBePosted(exchange.trust(), asked, closes);
        List<Block> body = new ArrayList<>(List.of(new Block.Items(List.of(
                speech.words().say("open.asked", asked.size()),
                speech.words().closing("open.closes", closes, posted, exchange.zone()),
                speech.words().say("open." + opening.grouping(at).name()),
                speech.words().say("open.floor", exchange.trust().floor().respondents())))));
        if (useCases.publishing()
                .wasReportedOtherwise(exchange.trust().id(), opening.subject(exchange, at), opening.grouping(at))) {
            body.add(new Block.Text(speech.words().say("open.otherwise")));
        }
        if (!edition.notice().isEmpty()) {
            body.add(new Block.Note(edition.notice()));
        }
        return new Card(
                speech.words().say("open.title", opening.element(exchange, at).name()),
                body,
                List.of(),
                List.of(speech.main("open"), speech.other("menu"), speech.other("done")));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        if (reply.choice().equals("menu")) {
            return Onward.ask(MenuScene.SPOT);
        }
        return useCases.rounds()
                .open(
                        exchange.trust().id(),
                        exchange.member().id(),
                        opening.subject(exchange, at),
                        opening.grouping(at))
                .fold(
                        round -> opened(exchange, at, round),
                        refusal -> Onward.ask(MenuScene.SPOT).after(speech.refusal(refusal)));
    }

    private Onward opened(Exchange exchange, Spot at, Round round) {
        return Onward.finish()
                .after(speech.note(
                        "opened",
                        opening.element(exchange, at).name(),
                        speech.words()
                                .closing(
                                        "opened.closes",
                                        round.times().closesAt(),
                                        useCases.publishing().willBePosted(exchange.trust(), round),
                                        exchange.zone())));
    }
}
