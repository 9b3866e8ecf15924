package org.ponder.dialogs.scene;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.HoursLines;
import org.ponder.dialogs.script.Wish;
import org.ponder.dialogs.script.WishReading;
import org.ponder.domain.calendar.Rest;
import org.ponder.domain.calendar.Season;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Wishes;
import org.ponder.domain.work.Outcome;
import org.ponder.domain.work.UseCases;

/** A member says in words when they want to be written to; it is done at once, and what it means is said. */
public final class Wished {
    private final UseCases useCases;
    private final Speech speech;
    private final Greeting greeting;
    private final WishReading reading;
    private final HoursLines hours;

    public Wished(UseCases useCases, Speech speech, Greeting greeting) {
        this.useCases = useCases;
        this.speech = speech;
        this.greeting = greeting;
        this.reading = new WishReading(speech.words());
        this.hours = new HoursLines(speech.words());
    }

    /** What is open while somebody wishes for something. */
    public enum Amid {
        NOTHING,
        A_REFLECTION,
        ANOTHER_CARD,
        THEIR_OWN_WORDS
    }

    /** What comes of words that are nothing but a wish. */
    public Optional<Onward> typed(Exchange exchange, String text, Amid amid) {
        return reading.in(text, today(exchange)).map(wish -> wish.fold(new Doing(exchange, amid)));
    }

    /** The same amid an answer in somebody's own words, of which it could be one unless it is unmistakable. */
    public Optional<Onward> amidWords(Exchange exchange, String text) {
        return reading.unmistakable(text, today(exchange))
                .map(wish -> wish.fold(new Doing(exchange, Amid.THEIR_OWN_WORDS)));
    }

    private LocalDate today(Exchange exchange) {
        return useCases.wishing().today(exchange.trust(), exchange.member());
    }

    /** Whatever is open is left: nothing of it is lost. */
    Onward pause(Exchange exchange, LocalDate until) {
        return Onward.finish()
                .after(changed(
                        exchange,
                        now -> now.resting(new Rest(until)),
                        speech.note("quiet.paused", speech.words().fullDay(until))));
    }

    /** The same. */
    Onward stop(Exchange exchange) {
        return Onward.finish()
                .after(changed(exchange, now -> now.resting(Rest.FOR_GOOD), speech.note("quiet.stopped")));
    }

    /** What came meanwhile, or is open still, is shown: nothing else brings it. */
    Onward startAgain(Exchange exchange, Amid amid) {
        Post said = changed(exchange, now -> now.resting(Rest.NONE), speech.note("quiet.ended"));
        return switch (amid) {
            case NOTHING ->
                leaving(greeting.unfinished(exchange).orElseGet(Onward::finish)).after(said);
            case ANOTHER_CARD ->
                greeting.unfinished(exchange).orElseGet(Onward::again).after(said);
            case A_REFLECTION, THEIR_OWN_WORDS -> Onward.again().after(said);
        };
    }

    private static Onward leaving(Onward onward) {
        return onward.next().equals(Onward.Stay.AGAIN) ? Onward.finish().after(onward.said()) : onward;
    }

    private Post changed(Exchange exchange, UnaryOperator<Wishes> change, Post said) {
        return said(
                useCases.wishing()
                        .change(exchange.trust().id(), exchange.member().id(), change),
                said);
    }

    private Post said(Outcome<Wishes> outcome, Post said) {
        return outcome.fold(wishes -> said, speech::refusal);
    }

    /** Does what is wished for. */
    private final class Doing implements Wish.Cases<Onward> {
        private final Exchange exchange;
        private final Amid amid;

        Doing(Exchange exchange, Amid amid) {
            this.exchange = exchange;
            this.amid = amid;
        }

        @Override
        public Onward pauseUntil(LocalDate day) {
            return pause(exchange, day);
        }

        @Override
        public Onward pauseUnclear() {
            return amid == Amid.THEIR_OWN_WORDS
                    ? Onward.again().after(speech.note("quiet.unclear"))
                    : Onward.over("settings", PauseScene.SPOT);
        }

        @Override
        public Onward notInHolidays() {
            return Onward.again()
                    .after(changed(
                            exchange,
                            now -> now.on(now.season().and(Season.NOT_IN_SCHOOL_HOLIDAYS)),
                            inHolidays(member())));
        }

        @Override
        public Onward alsoInHolidays() {
            Outcome<Wishes> wishes = useCases.wishing()
                    .alsoInHolidays(exchange.trust().id(), exchange.member().id());
            return Onward.again()
                    .after(said(
                            wishes,
                            speech.note(
                                    "quiet.not-in-holidays",
                                    hours.inOneLine(exchange.trust().hours(member())))));
        }

        private Member member() {
            return useCases.wishing()
                    .member(exchange.trust().id(), exchange.member().id());
        }

        /** By which school's dates. */
        private Post inHolidays(Member member) {
            String school = member.wishes().school();
            return school.isEmpty()
                    ? speech.note("quiet.in-holidays")
                    : speech.note("quiet.in-holidays-of-theirs", school);
        }

        @Override
        public Onward stopWriting() {
            return stop(exchange);
        }

        @Override
        public Onward startAgain() {
            return Wished.this.startAgain(exchange, amid);
        }
    }
}
