package org.ponder.dialogs.scene;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.dialogs.script.SchoolOptions;
import org.ponder.domain.calendar.TermDates;
import org.ponder.domain.people.Trust;
import org.ponder.domain.work.UseCases;

/** The trust's year: a facilitator chooses a school, or all of them, to tell its dates. */
final class CalendarScene implements Scene {
    static final Spot SPOT = new Spot("calendar", "");

    private final UseCases useCases;
    private final Speech speech;

    CalendarScene(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        Trust trust = useCases.settingUp().trust(exchange.trust().id()).orElseThrow();
        List<Field.Option> schools = options(trust);
        String title = speech.words().say("calendar.title");
        return schools.isEmpty()
                ? new Card(
                        title,
                        List.of(new Block.Text(speech.words().say("calendar.no-schools"))),
                        List.of(),
                        List.of(
                                speech.main("setup"),
                                speech.other("good-hours"),
                                speech.other("menu"),
                                speech.other("done")))
                : new Card(
                        title,
                        List.of(new Block.Text(speech.words().say("calendar.text"))),
                        List.of(new Field.OneOf(
                                "chosen", speech.words().say("calendar.which"), schools, "", Field.Layout.COMPACT)),
                        List.of(
                                speech.main("continue"),
                                speech.other("good-hours"),
                                speech.other("setup"),
                                speech.other("menu"),
                                speech.other("done")));
    }

    private List<Field.Option> options(Trust trust) {
        List<String> schools = trust.setUp().schools();
        Field.Option all = new Field.Option(
                SchoolScene.ALL,
                speech.words().say("calendar.all"),
                speech.words().say("calendar.all.detail"));
        return Stream.concat(
                        schools.size() > 1 ? Stream.of(all) : Stream.empty(),
                        schools.stream().map(school -> option(trust, school)))
                .toList();
    }

    private Field.Option option(Trust trust, String school) {
        String known = Optional.ofNullable(trust.calendar().schools().get(school))
                .flatMap(TermDates::lastTold)
                .map(last -> speech.words().say("calendar.known", speech.words().fullDay(last)))
                .orElseGet(() -> speech.words().say("calendar.unknown"));
        return new Field.Option(SchoolOptions.key(school), school, known);
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        if (!reply.choice().equals("continue")) {
            return Onward.ask(new Spot(reply.choice(), ""));
        }
        String chosen = reply.value("chosen");
        return chosen.isEmpty()
                ? Onward.ask(at).after(speech.line("again.choose-first"))
                : Onward.ask(SchoolScene.spot(chosen));
    }
}
