package org.ponder.dialogs.scene;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Occasion;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Receipt;
import org.ponder.dialogs.script.Script;
import org.ponder.dialogs.script.Step;
import org.ponder.domain.people.LinkId;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.work.Page;
import org.ponder.domain.work.UseCases;

/** Presses whose key says all that is needed: they are honoured whenever they come, and coming twice changes nothing. */
public final class KeyedChoices {
    private static final Pattern KEY = Pattern.compile("([a-z]+):([0-9a-f-]{36})(?::([a-z0-9-]+))?");

    private final UseCases useCases;
    private final Speech speech;
    private final Receipt receipt;
    private final Farewells farewells;
    private final ComingBack comingBack;
    private final SamePerson samePerson;

    public KeyedChoices(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
        this.receipt = new Receipt(speech.words());
        this.farewells = new Farewells(speech);
        this.comingBack = new ComingBack(useCases, speech);
        this.samePerson = new SamePerson(useCases, speech);
    }

    /** What comes of a press, if its key is such a one. */
    public Optional<Onward> pressed(Exchange exchange, String choice) {
        Matcher key = KEY.matcher(choice);
        return key.matches()
                ? Optional.of(onward(exchange, key.group(1), UUID.fromString(key.group(2)), more(key)))
                : Optional.empty();
    }

    private static String more(Matcher key) {
        return Optional.ofNullable(key.group(3)).orElse("");
    }

    private Onward onward(Exchange exchange, String kind, UUID id, String more) {
        return switch (kind) {
            case "agree" -> agreed(exchange, new MemberId(id), more);
            case "setup", "start", "menu" -> FacilitatorsOnly.enter(exchange, kind, speech);
            case "same" -> samePerson.yes(exchange, new LinkId(id));
            case "apart" -> samePerson.no(exchange, new LinkId(id));
            case "leave" -> Onward.again().after(speech.line("perspective-left"));
            default ->
                useCases.reflecting()
                        .look(exchange.seat(new RoundId(id)))
                        .fold(
                                page -> on(exchange, page, kind, more),
                                refusal -> Onward.again().after(speech.refusal(refusal)));
        };
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

    private Onward on(Exchange exchange, Page page, String kind, String more) {
        if (!page.takesAnswers()) {
            return Onward.again().after(farewells.ended(page));
        }
        Occasion occasion = OpenPages.occasion(exchange, page);
        return switch (kind) {
            case "begin", "resume" ->
                Script.onward(page.element().prompts(), page.reflection())
                        .map(step -> at(step, page))
                        .orElseGet(() -> Onward.again().after(farewells.sent(occasion, page.reflection())));
            case "change" -> at(Step.named(more).orElse(Step.CHANGE), page);
            case "withdraw" -> at(Step.WITHDRAW, page);
            case "why" -> Onward.again().after(explained(occasion, page, receipt.why(occasion), "who"));
            case "who" ->
                Onward.again().after(explained(occasion, page, receipt.who(occasion, exchange.records()), "why"));
            default ->
                Onward.again()
                        .after(comingBack
                                .chosen(exchange, page, kind)
                                .orElseGet(() -> comingBack.offered(exchange, page)));
        };
    }

    private static Onward at(Step step, Page page) {
        return Onward.over("reflection", ReflectionScene.spot(step, page.round().id()));
    }

    /** What comes of a “yes” or a “no” in words, where nothing but such a question waits. */
    Optional<Onward> plainly(Exchange exchange, String text) {
        return samePerson.plainly(exchange, text);
    }

    /** To somebody who has not begun, the ways to begin are offered again. */
    private Post explained(Occasion occasion, Page page, Card card, String other) {
        return page.reflection().draft().equals(Response.EMPTY)
                ? speech.keyed(receipt.offering(card, occasion, "begin", other, "later"))
                : Post.lasting(card);
    }
}
