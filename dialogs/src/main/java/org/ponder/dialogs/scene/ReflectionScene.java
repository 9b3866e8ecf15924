package org.ponder.dialogs.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.Move;
import org.ponder.dialogs.script.ReflectionCards;
import org.ponder.dialogs.script.ReflectionCards.Shown;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.dialogs.script.Script;
import org.ponder.dialogs.script.Step;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.Answer.Written;
import org.ponder.domain.reflection.Changes;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.work.Outcome;
import org.ponder.domain.work.Page;
import org.ponder.domain.work.Reflecting;
import org.ponder.domain.work.Refusal;
import org.ponder.domain.work.Refusal.TooLong;
import org.ponder.domain.work.UseCases;

/** A member reflects: each reply becomes one move, each move one use case, and the reflection says what comes next. */
public final class ReflectionScene implements Scene {
    /** How much of a text that is too long stands on the card again: with more, no platform might take the card. */
    private static final int MOST_HELD = 2 * Written.LONGEST;

    private final UseCases useCases;
    private final Speech speech;
    private final ReflectionCards cards;
    private final Farewells farewells;

    public ReflectionScene(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
        this.cards = new ReflectionCards(speech.words(), useCases.settingUp()::members);
        this.farewells = new Farewells(speech);
    }

    /** The spot at which a member's reflection in a round goes on. */
    public static Spot spot(Step step, RoundId round) {
        return new Spot(step.key(), round.value().toString());
    }

    public static RoundId round(Spot at) {
        return new RoundId(UUID.fromString(at.about()));
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        Page page = page(exchange, at);
        Shown shown = exchange.manner() == Exchange.Manner.PRESSED ? Shown.ANSWERS : Shown.THAT_ANSWERED;
        return cards.card(Step.of(at.step()), OpenPages.occasion(exchange, page), page, shown);
    }

    /** Once the round has ended; answers can be withdrawn after that, if it is clear that this is what is meant. */
    @Override
    public List<Post> over(Exchange exchange, Spot at, Recency asked) {
        Page page = page(exchange, at);
        boolean withdrawing = Step.of(at.step()) == Step.WITHDRAW && asked == Recency.JUST_NOW;
        return page.takesAnswers() || withdrawing ? List.of() : List.of(farewells.ended(page));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        Page page = page(exchange, at);
        return Script.next(Step.of(at.step()), reply, page).fold(new Moving(exchange, at, reply));
    }

    @Override
    public String standing(Exchange exchange, Spot at) {
        Changes changes = page(exchange, at).reflection().changes();
        return String.valueOf(Step.of(at.step()).prompt().map(changes::last).orElse(changes.all()));
    }

    /** Where no answer stands that could be lost, it is a reply like any other. */
    @Override
    public Onward overtaken(Exchange exchange, Spot at, Chose reply) {
        Page page = page(exchange, at);
        Moving moving = new Moving(exchange, at, reply);
        Step step = Step.of(at.step());
        boolean free = step.prompt()
                .filter(prompt -> page.reflection()
                        .draft()
                        .answer(prompt)
                        .filter(answer -> !answer.isGap())
                        .isEmpty())
                .isPresent();
        return Script.next(step, reply, page)
                .fold(
                        free
                                ? moving
                                : new Overtaken(
                                        moving,
                                        () -> moving.onward(page)
                                                .after(farewells.overtaken(page, step, written(exchange, reply))),
                                        () -> Onward.ask(at).after(speech.line("overtaken.withdraw"))));
    }

    /** What was written on a card that takes it along when it goes; what was typed still stands above. */
    private static String written(Exchange exchange, Chose reply) {
        return exchange.manner() == Exchange.Manner.PRESSED ? reply.value("text") : "";
    }

    private Page page(Exchange exchange, Spot at) {
        return useCases.reflecting().look(exchange.seat(round(at))).fold(page -> page, ReflectionScene::notTheirs);
    }

    private static Page notTheirs(Refusal refusal) {
        throw new IllegalStateException("a reflection was begun in a round that is not the member's: " + refusal);
    }

    /** Makes one move. */
    private final class Moving implements Move.Cases<Onward> {
        private final Exchange exchange;
        private final Spot at;
        private final Chose reply;

        Moving(Exchange exchange, Spot at, Chose reply) {
            this.exchange = exchange;
            this.at = at;
            this.reply = reply;
        }

        @Override
        public Onward place(Position position) {
            return after(reflecting().place(exchange.seat(round(at)), position));
        }

        @Override
        public Onward write(Prompt prompt, Reflecting.Words words) {
            boolean ticked =
                    exchange.manner() == Exchange.Manner.TYPED && reply.values().containsKey("about");
            return reflecting()
                    .write(exchange.seat(round(at)), prompt, words)
                    .fold(
                            page -> ticked ? onward(page).after(farewells.ticked(page, words)) : onward(page),
                            this::refused);
        }

        @Override
        public Onward leaveOpen(Prompt prompt) {
            return after(reflecting().skip(exchange.seat(round(at)), prompt));
        }

        @Override
        public Onward offer(Map<Prompt, QuoteConsent> readers) {
            return reflecting().offer(exchange.seat(round(at)), readers).fold(page -> go(Step.PREVIEW), this::refused);
        }

        @Override
        public Onward share() {
            return after(reflecting().share(exchange.seat(round(at))));
        }

        @Override
        public Onward send() {
            return after(reflecting().send(exchange.seat(round(at))));
        }

        @Override
        public Onward withdraw() {
            return reflecting()
                    .withdraw(exchange.seat(round(at)))
                    .fold(page -> Onward.finish().after(farewells.withdrawn(page)), this::refused);
        }

        @Override
        public Onward goOn() {
            return onward(page(exchange, at));
        }

        @Override
        public Onward go(Step step) {
            return Onward.ask(spot(step, round(at)));
        }

        @Override
        public Onward again(String because) {
            return Onward.ask(at, exchange.manner() == Exchange.Manner.TYPED ? Map.of() : reply.values())
                    .after(speech.line("again." + because));
        }

        @Override
        public Onward stop() {
            Page page = page(exchange, at);
            return Onward.finish().after(farewells.stopped(OpenPages.occasion(exchange, page)));
        }

        private Reflecting reflecting() {
            return useCases.reflecting();
        }

        private Onward after(Outcome<Page> outcome) {
            return outcome.fold(this::onward, this::refused);
        }

        private Onward onward(Page page) {
            if (!page.takesAnswers()) {
                return Onward.finish().after(farewells.ended(page));
            }
            return Script.onward(page.element().prompts(), page.reflection())
                    .map(step -> Onward.ask(spot(step, page.round().id())))
                    .orElseGet(() -> Onward.finish()
                            .after(farewells.sent(OpenPages.occasion(exchange, page), page.reflection())));
        }

        private Onward refused(Refusal refusal) {
            List<Post> said = refusal.fold(
                    because -> List.of(speech.refusal(because)),
                    tooLong -> Stream.concat(Stream.of(speech.refusal(tooLong)), whereItStands(tooLong))
                            .toList());
            return Onward.ask(at, exchange.manner() == Exchange.Manner.TYPED ? Map.of() : held())
                    .after(said);
        }

        private Stream<Post> whereItStands(TooLong tooLong) {
            if (exchange.manner() == Exchange.Manner.TYPED) {
                return Stream.of(speech.line("refusal.still-above"));
            }
            return tooLong.length() > MOST_HELD
                    ? Stream.of(speech.line("refusal.held-in-part", MOST_HELD))
                    : Stream.empty();
        }

        private Map<String, String> held() {
            Map<String, String> held = new HashMap<>(reply.values());
            held.computeIfPresent(
                    "text",
                    (field, text) -> Written.length(text) > MOST_HELD
                            ? text.substring(0, text.offsetByCodePoints(0, MOST_HELD))
                            : text);
            return held;
        }
    }
}
