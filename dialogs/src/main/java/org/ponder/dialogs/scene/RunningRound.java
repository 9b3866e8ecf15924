package org.ponder.dialogs.scene;

import java.util.List;
import java.util.Optional;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.round.Round;
import org.ponder.domain.work.UseCases;

/** Finds the trust's running round; the earliest opened where there are several. */
final class RunningRound {
    private final UseCases useCases;
    private final Frameworks frameworks;

    RunningRound(UseCases useCases, Frameworks frameworks) {
        this.useCases = useCases;
        this.frameworks = frameworks;
    }

    Optional<Round> first(Exchange exchange) {
        return useCases.rounds().running(exchange.trust().id()).stream().findFirst();
    }

    /** What is said where there is none. */
    Card none(Speech speech) {
        return new Card(
                speech.words().say("round.none.title"),
                List.of(new Block.Text(speech.words().say("round.none.text"))),
                List.of(),
                List.of(speech.main("start"), speech.other("menu"), speech.other("done")));
    }

    /** The name of its element. */
    String name(Exchange exchange, Round round) {
        Optional<Edition> edition =
                frameworks.edition(exchange.trust().id(), round.subject().edition());
        return edition.flatMap(e -> e.element(round.subject().element()))
                .map(Element::name)
                .orElseThrow();
    }
}
