package org.ponder.dialogs.scene;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ponder.dialogs.card.Occasion;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Round;
import org.ponder.domain.work.Page;
import org.ponder.domain.work.UseCases;

/** Finds the reflection that a member can only mean, from whatever conversation they speak. */
public final class OpenPages {
    private final UseCases useCases;

    public OpenPages(UseCases useCases) {
        this.useCases = useCases;
    }

    /** In a round that takes answers now: one they have yet to send before one that they sent. */
    public Optional<Page> first(Exchange exchange) {
        return all(exchange).stream()
                .min(Comparator.comparing(page -> page.reflection().isSent()));
    }

    /** Every one in a round that takes answers now. */
    public List<Page> all(Exchange exchange) {
        return useCases
                .rounds()
                .openFor(exchange.trust().id(), exchange.member().id())
                .stream()
                .flatMap(round -> page(exchange, round).stream())
                .toList();
    }

    /** The same if they have begun there, or else in the last round that closed. */
    public Optional<Page> last(Exchange exchange) {
        return first(exchange)
                .filter(OpenPages::isBegun)
                .or(() -> useCases.publishing()
                        .lastClosed(exchange.trust().id(), exchange.member().id())
                        .flatMap(round -> page(exchange, round)));
    }

    static boolean isBegun(Page page) {
        return page.reflection().isSent() || !page.reflection().draft().equals(Response.EMPTY);
    }

    public static Occasion occasion(Exchange exchange, Page page) {
        return new Occasion(exchange.trust(), page.edition(), page.round(), exchange.zone());
    }

    private Optional<Page> page(Exchange exchange, Round round) {
        return useCases.reflecting().look(exchange.seat(round.id())).fold(Optional::of, refusal -> Optional.empty());
    }
}
