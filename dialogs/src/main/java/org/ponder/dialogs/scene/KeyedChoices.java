package org.ponder.dialogs.scene;

import java.util.Optional;
import java.util.UUID;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Occasion;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Receipt;
import org.ponder.dialogs.script.Script;
import org.ponder.dialogs.script.Step;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.work.Page;
import org.ponder.domain.work.UseCases;

/** Presses whose key says all that is needed: they are honoured whenever they come, and coming twice changes nothing. */
public final class KeyedChoices {
    private final UseCases useCases;
    private final Speech speech;
    private final Receipt receipt;
    private final Farewells farewells;

    public KeyedChoices(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
        this.receipt = new Receipt(speech.words());
        this.farewells = new Farewells(speech);
    }

    /** What comes of a press, if its key is such a one. */
    public Optional<Onward> pressed(Exchange exchange, String key) {
        String[] parts = key.split(":");
        return parts.length < 2 ? Optional.empty() : Optional.of(onward(exchange, parts));
    }

    private Onward onward(Exchange exchange, String[] parts) {
        try {
            UUID id = UUID.fromString(parts[1]);
            return switch (parts[0]) {
                case "agree" -> agreed(exchange, new MemberId(id), parts[2]);
                case "leave" -> Onward.again().after(speech.line("perspective-left"));
                default -> inRound(exchange, new RoundId(id), parts);
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException nobodyMadeThisKey) {
            return Onward.again().after(speech.line("again.stale"));
        }
    }

    private Onward agreed(Exchange exchange, MemberId member, String perspective) {
        return Onward.again()
                .after(useCases.settingUp()
                        .see(exchange.trust().id(), exchange.member().id(), member, perspective)
                        .fold(
                                seen -> speech.line(
                                        "perspective-agreed",
                                        seen.name(),
                                        seen.perspective().name()),
                                speech::refusal));
    }

    private Onward inRound(Exchange exchange, RoundId round, String[] parts) {
        return useCases.reflecting()
                .look(exchange.seat(round))
                .fold(
                        page -> on(exchange, page, parts),
                        refusal -> Onward.again().after(speech.refusal(refusal)));
    }

    private Onward on(Exchange exchange, Page page, String[] parts) {
        boolean open = useCases
                .rounds()
                .openFor(exchange.trust().id(), exchange.member().id())
                .stream()
                .anyMatch(round -> round.id().equals(page.round().id()));
        if (!open) {
            return Onward.again().after(farewells.ended(page));
        }
        Occasion occasion = OpenPages.occasion(exchange, page);
        return switch (parts[0]) {
            case "begin" -> at(Script.onward(page.reflection()), page);
            case "change" -> at(Step.of(parts[2]), page);
            case "why" -> Onward.again().after(explained(occasion, page, receipt.why(occasion), "who"));
            case "who" -> Onward.again().after(explained(occasion, page, receipt.who(occasion), "why"));
            case "later" ->
                Onward.again().after(speech.note("later", speech.words().moment(occasion.closesAt(), occasion.zone())));
            default -> throw new IllegalArgumentException("no such choice");
        };
    }

    private static Onward at(Step step, Page page) {
        return Onward.over("reflection", ReflectionScene.spot(step, page.round().id()));
    }

    /** To somebody who has not begun, the ways to begin are offered again. */
    private Post explained(Occasion occasion, Page page, Card card, String other) {
        return page.reflection().draft().equals(Response.EMPTY)
                ? speech.keyed(receipt.offering(card, occasion, "begin", other, "later"))
                : Post.lasting(card);
    }
}
