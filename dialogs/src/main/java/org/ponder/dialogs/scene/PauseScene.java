package org.ponder.dialogs.scene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.PauseEnd;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.work.UseCases;

/** Somebody wants to hear nothing for a while, and says until when. */
final class PauseScene implements Scene {
    static final Spot SPOT = new Spot("pause", "");

    private static final int FORTNIGHT = 14;

    private final UseCases useCases;
    private final Speech speech;
    private final Wished wished;
    private final PauseEnd reading;

    PauseScene(UseCases useCases, Speech speech, Wished wished) {
        this.useCases = useCases;
        this.speech = speech;
        this.wished = wished;
        this.reading = new PauseEnd(speech.words());
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        List<Choice> choices = new ArrayList<>(
                List.of(speech.main("pause"), speech.other("until-tomorrow"), speech.other("two-weeks")));
        afterTheHoliday(exchange).ifPresent(day -> choices.add(speech.other("after-holiday")));
        choices.add(speech.other("stop-messages"));
        choices.add(speech.other("no-pause"));
        return new Card(
                speech.words().say("pause.title"),
                List.of(new Block.Text(speech.words().say("pause.text"))),
                List.of(new Field.TextField(
                        "until",
                        speech.words().say("pause.until"),
                        speech.words().say("pause.until.hint"),
                        "",
                        Field.Lines.ONE)),
                choices);
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return switch (reply.choice()) {
            case "stop-messages" -> wished.stop(exchange);
            case "no-pause" -> Onward.finish().after(speech.line("settings.done"));
            default ->
                until(exchange, reply)
                        .map(day -> wished.pause(exchange, day))
                        .orElseGet(() -> Onward.ask(at, reply.values())
                                .after(speech.line("pause.fault").about("until")));
        };
    }

    private Optional<LocalDate> until(Exchange exchange, Chose reply) {
        LocalDate today = useCases.wishing().today(exchange.trust(), exchange.member());
        return switch (reply.choice()) {
            case "until-tomorrow" -> Optional.of(today.plusDays(1));
            case "two-weeks" -> Optional.of(today.plusDays(FORTNIGHT));
            case "after-holiday" -> afterTheHoliday(exchange);
            default -> reading.in(reply.value("until"), today);
        };
    }

    private Optional<LocalDate> afterTheHoliday(Exchange exchange) {
        return useCases.wishing()
                .afterTheHoliday(exchange.trust().id(), exchange.member().id());
    }
}
