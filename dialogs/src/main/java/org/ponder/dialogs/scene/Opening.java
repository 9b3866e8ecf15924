package org.ponder.dialogs.scene;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ponder.dialogs.card.Towards;
import org.ponder.domain.framework.Area;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Subject;
import org.ponder.domain.work.UseCases;

/** What has been chosen so far for a round that is to be opened, kept in spots as keys with bars between. */
final class Opening {
    private final Frameworks frameworks;

    Opening(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    List<Edition> editions(Exchange exchange) {
        return frameworks.newest(exchange.trust().id());
    }

    Edition edition(Exchange exchange, Spot at) {
        EditionId id = new EditionId(part(at, 0), part(at, 1));
        return frameworks.edition(exchange.trust().id(), id).orElseThrow();
    }

    Area area(Exchange exchange, Spot at) {
        return edition(exchange, at).areas().get(Integer.parseInt(part(at, 2)));
    }

    Element element(Exchange exchange, Spot at) {
        return edition(exchange, at).element(new ElementKey(part(at, 3))).orElseThrow();
    }

    Subject subject(Exchange exchange, Spot at) {
        return new Subject(edition(exchange, at).id(), element(exchange, at).key());
    }

    Grouping grouping(Spot at) {
        return Grouping.valueOf(part(at, 4));
    }

    /** The last look before a closing is opened: the whole team is asked as one. */
    Spot closing(Spot at) {
        String nowhere = "";
        return new Spot(
                "open", String.join("|", at.about(), nowhere, ElementKey.CLOSING.value(), Grouping.WHOLE_TEAM.name()));
    }

    /** The spot in the one framework that there is, if there is one and no more. */
    Optional<Spot> only(Exchange exchange) {
        List<Edition> editions = editions(exchange);
        return editions.size() == 1 ? Optional.of(inEdition(editions.get(0))) : Optional.empty();
    }

    Spot inEdition(Edition edition) {
        String about = edition.id().framework() + "|" + edition.id().edition();
        boolean oneWay = edition.areas().size() == 1 && edition.closing().isEmpty();
        return oneWay ? new Spot("element", about + "|0") : new Spot("area", about);
    }

    /** A cycle as it stands. */
    Towards towards(UseCases useCases, Exchange exchange, Cycle cycle) {
        TrustId trust = exchange.trust().id();
        return new Towards(
                exchange.trust(),
                frameworks.edition(trust, cycle.course().edition()).orElseThrow(),
                cycle,
                useCases.rounds().running(trust));
    }

    LocalDate today(UseCases useCases, Exchange exchange) {
        return useCases.cycling().today(exchange.trust());
    }

    /** The spot after one more thing was chosen. */
    Spot with(Spot at, String step, String chosen) {
        return new Spot(step, at.about() + "|" + chosen);
    }

    private static String part(Spot at, int place) {
        return at.about().split("\\|", -1)[place];
    }
}
