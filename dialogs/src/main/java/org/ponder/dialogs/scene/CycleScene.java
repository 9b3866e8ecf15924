package org.ponder.dialogs.scene;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.CycleNotices;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Towards;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.dialogs.script.TypedDate;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Pace;
import org.ponder.domain.round.ReviewDay;
import org.ponder.domain.work.Cycling.Proposal;
import org.ponder.domain.work.UseCases;

/** The cycle as it stands; or, where there is none with rounds to come, all that it takes to plan one, on one card. */
final class CycleScene implements Scene {
    private final UseCases useCases;
    private final Opening opening;
    private final Speech speech;
    private final Words words;

    CycleScene(UseCases useCases, Opening opening, Speech speech) {
        this.useCases = useCases;
        this.opening = opening;
        this.speech = speech;
        this.words = speech.words();
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        return planned(exchange).map(cycle -> standing(exchange, cycle)).orElseGet(() -> planning(exchange, at));
    }

    private Optional<Cycle> planned(Exchange exchange) {
        return useCases.cycling().latest(exchange.trust().id()).filter(Cycle::isPlanned);
    }

    private Card standing(Exchange exchange, Cycle cycle) {
        Towards towards = opening.towards(useCases, exchange, cycle);
        ReviewDay day = cycle.course().reviewDay();
        List<Block> body = List.of(
                new Block.Text(words.say(
                        day.purpose().isEmpty() ? "cycle.towards" : "cycle.towards-for",
                        words.day(day.day()),
                        day.purpose())),
                new Block.Items(new CycleNotices(words).legs(towards)));
        return new Card(
                words.say("cycle.title"),
                body,
                List.of(text("review-day", words.date(day.day()))),
                List.of(
                        speech.main("move-day"),
                        speech.other("call-off-cycle"),
                        speech.other("menu"),
                        speech.other("done")));
    }

    private Card planning(Exchange exchange, Spot at) {
        List<Edition> editions = opening.editions(exchange);
        if (editions.isEmpty()) {
            return new Card(
                    words.say("cycle.plan"),
                    List.of(new Block.Text(words.say("start.nothing"))),
                    List.of(),
                    List.of(speech.main("menu"), speech.other("done")));
        }
        Edition edition = edition(exchange, editions, at);
        return new Card(
                words.say("cycle.plan"),
                List.of(
                        new Block.Text(words.say("cycle.plan.text", edition.title())),
                        new Block.Items(numbered(edition)),
                        new Block.Note(words.say("cycle.plan.note"))),
                List.of(
                        text("elements", ""),
                        oneOf("pace", Pace.values(), Pace.WEEKLY),
                        text("review-day", ""),
                        text("done-days", "10"),
                        oneOf("grouping", Grouping.values(), Grouping.WHOLE_TEAM)),
                editions.size() > 1
                        ? List.of(
                                speech.main("continue"),
                                speech.other("other-framework"),
                                speech.other("menu"),
                                speech.other("done"))
                        : List.of(speech.main("continue"), speech.other("menu"), speech.other("done")));
    }

    private static List<String> numbered(Edition edition) {
        List<Element> elements = edition.elements();
        return IntStream.range(0, elements.size())
                .mapToObj(i -> (i + 1) + ". " + elements.get(i).name())
                .toList();
    }

    private Edition edition(Exchange exchange, List<Edition> editions, Spot at) {
        return editions.get(chosen(exchange, editions, at) % editions.size());
    }

    /** Unless another was chosen, the one that a round was about last. */
    private int chosen(Exchange exchange, List<Edition> editions, Spot at) {
        List<String> frameworks =
                editions.stream().map(edition -> edition.id().framework()).toList();
        return at.about().isEmpty()
                ? useCases.publishing()
                        .lastClosed(exchange.trust().id(), exchange.member().id())
                        .map(round ->
                                frameworks.indexOf(round.subject().edition().framework()))
                        .filter(index -> index >= 0)
                        .orElse(0)
                : Integer.parseInt(at.about());
    }

    private Field text(String id, String value) {
        return new Field.TextField(
                id, words.say("cycle." + id), words.say("cycle." + id + ".hint"), value, Field.Lines.ONE);
    }

    private Field oneOf(String id, Enum<?>[] all, Enum<?> chosen) {
        List<Field.Option> options = Stream.of(all)
                .map(one -> new Field.Option(key(one), words.say("cycle." + id + "." + key(one)), ""))
                .toList();
        return new Field.OneOf(id, words.say("cycle." + id), options, key(chosen), Field.Layout.COMPACT);
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return switch (reply.choice()) {
            case "menu" -> Onward.ask(MenuScene.SPOT);
            case "call-off-cycle" -> Onward.ask(new Spot("call-off-cycle", ""));
            case "other-framework" ->
                Onward.ask(new Spot("cycle", String.valueOf(1 + chosen(exchange, opening.editions(exchange), at))));
            case "move-day" -> moved(exchange, at, reply);
            default -> read(exchange, at, reply);
        };
    }

    private Onward moved(Exchange exchange, Spot at, Chose reply) {
        Optional<LocalDate> day = date(exchange, reply.value("review-day"));
        Optional<Cycle> cycle = planned(exchange);
        if (day.isEmpty() || cycle.isEmpty()) {
            return again(at, reply, "review-day");
        }
        ReviewDay before = cycle.get().course().reviewDay();
        LocalDate doneBy = before.doneBy().isAfter(day.get()) ? day.get() : before.doneBy();
        return useCases.cycling()
                .moveReviewDay(
                        exchange.trust().id(),
                        exchange.member().id(),
                        new ReviewDay(day.get(), doneBy, before.purpose()))
                .fold(
                        moved -> Onward.finish().after(speech.line("cycle.day-moved", words.day(day.get()))),
                        refusal -> Onward.ask(at, reply.values()).after(speech.refusal(refusal)));
    }

    private Onward read(Exchange exchange, Spot at, Chose reply) {
        Map<String, String> filled = card(exchange, at).holding(reply.values()).values();
        Edition edition = edition(exchange, opening.editions(exchange), at);
        Optional<List<Integer>> elements = ElementNumbers.in(edition, filled.getOrDefault("elements", ""));
        Optional<LocalDate> day = date(exchange, filled.getOrDefault("review-day", ""));
        String days = filled.getOrDefault("done-days", "").strip();
        if (elements.isEmpty()) {
            return again(at, reply, "elements");
        }
        if (day.isEmpty()) {
            return again(at, reply, "review-day");
        }
        if (!days.matches("[0-9]{1,3}")) {
            return again(at, reply, "done-days");
        }
        Planning planning = new Planning(
                edition.id(),
                elements.get(),
                Pace.valueOf(constant(filled, "pace")),
                Grouping.valueOf(constant(filled, "grouping")),
                day.get(),
                day.get().minusDays(Integer.parseInt(days)));
        return proposed(exchange, at, reply, planning, edition);
    }

    private Onward proposed(Exchange exchange, Spot at, Chose reply, Planning planning, Edition edition) {
        return useCases.cycling()
                .propose(exchange.trust().id(), exchange.member().id(), planning.wanted(edition, ""))
                .fold(
                        proposal -> proposal.fits()
                                ? Onward.ask(new Spot("cycle-plan", planning.about()))
                                : Onward.ask(at, reply.values()).after(tooMany(planning, proposal)),
                        refusal -> Onward.ask(at, reply.values()).after(speech.refusal(refusal)));
    }

    private Post tooMany(Planning planning, Proposal proposal) {
        return speech.line("cycle.does-not-fit", proposal.fit(), proposal.wanted(), words.day(planning.doneBy()));
    }

    private static String constant(Map<String, String> filled, String field) {
        return filled.getOrDefault(field, "").toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Optional<LocalDate> date(Exchange exchange, String typed) {
        return TypedDate.in(typed, opening.today(useCases, exchange), words.locale());
    }

    private Onward again(Spot at, Chose reply, String fault) {
        return Onward.ask(at, reply.values())
                .after(speech.line("cycle.fault." + fault).about(fault));
    }
}
