package org.ponder.domain.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.nudge.Nudges;
import org.ponder.domain.people.Links;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Reflections;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.work.Refusal.Because;
import org.ponder.domain.work.Refusal.TooLong;

/**
 * A member answers, changes, sends or withdraws their own reflection.
 *
 * <p>Whatever is done is kept when it returns {@link Outcome.Done}; a refusal changes nothing.
 */
public final class Reflecting {
    private final Rounds rounds;
    private final Frameworks frameworks;
    private final Reflections reflections;
    private final Links links;
    private final Nudges nudges;
    private final InstantSource clock;

    public Reflecting(Ports ports, InstantSource clock) {
        this.rounds = ports.rounds();
        this.frameworks = ports.frameworks();
        this.reflections = ports.reflections();
        this.links = ports.links();
        this.nudges = ports.nudges();
        this.clock = clock;
    }

    /** Where the member is in the round; also after it ended, so that they can see what they sent. */
    public Outcome<Page> look(Seat seat) {
        return all(seat).stream().findFirst().map(Outcome::done).orElse(Outcome.refused(Because.NOT_INVITED));
    }

    /** Whether a member has answered anything in a round, sent or not. */
    public boolean hasBegun(Seat seat) {
        return reflections.own(seat.trust(), seat.round(), seat.member()).isPresent();
    }

    /** Whether a member has sent answers in a round that count. */
    public boolean hasSent(Seat seat) {
        return reflections
                .own(seat.trust(), seat.round(), seat.member())
                .filter(Reflection::isSent)
                .isPresent();
    }

    /**
     * Everything of the member's in the round. That is one page of one reflection, unless the round had ended before two members
     * turned out to be the same person: then each of the two may have one in it. What was begun comes first.
     */
    public List<Page> all(Seat seat) {
        return rounds.round(seat.trust(), seat.round()).stream()
                .flatMap(round -> seats(seat, round).map(one -> page(one, round, reflection(one))))
                .sorted(Comparator.comparing(page -> page.reflection().draft().equals(Response.EMPTY)))
                .toList();
    }

    /** In a round that is open everybody has one seat and no more; in one that has ended, one under every id that they had then. */
    private Stream<Seat> seats(Seat seat, Round round) {
        Set<MemberId> selves = round.isOpen() ? Set.of(seat.member()) : links.selves(seat.trust(), seat.member());
        return selves.stream()
                .filter(self -> round.invitation(self).isPresent())
                .sorted(Comparator.comparing(self -> !self.equals(seat.member())))
                .map(self -> new Seat(seat.trust(), seat.round(), self));
    }

    public Outcome<Page> place(Seat seat, Position position) {
        return underOpenRound(seat, page -> {
            int places = page.edition().scale().size();
            return page.element().asks(Prompt.POSITION) && position.fold(place -> place < places, () -> true)
                    ? keep(seat, page, page.reflection().answering(Prompt.POSITION, new Answer.Placed(position)))
                    : Outcome.refused(Because.NO_SUCH_CHOICE);
        });
    }

    /** Keeps words for a prompt, as written; aspects only with a strength or a challenge, and in a closing nothing but these. */
    public Outcome<Page> write(Seat seat, Prompt prompt, Words words) {
        int length = Answer.Written.length(words.text());
        if (length > Answer.Written.LONGEST) {
            return Outcome.refused(new TooLong(length, Answer.Written.LONGEST));
        }
        return underOpenRound(seat, page -> {
            if (!fits(words, prompt, page.element())) {
                return Outcome.refused(Because.NO_SUCH_CHOICE);
            }
            return words.aspects().size() > page.element().mostTicked()
                    ? Outcome.refused(Because.TOO_MANY_NAMED)
                    : keep(seat, page, page.reflection().writing(prompt, words.text(), words.aspects()));
        });
    }

    private static boolean fits(Words words, Prompt prompt, Element element) {
        return prompt != Prompt.POSITION
                && element.asks(prompt)
                && (words.text().isBlank() || !element.isClosing())
                && (prompt.takesAspects() || words.aspects().isEmpty())
                && words.aspects().stream()
                        .allMatch(aspect -> element.aspect(aspect).isPresent());
    }

    public Outcome<Page> skip(Seat seat, Prompt prompt) {
        return underOpenRound(
                seat,
                page -> page.element().asks(prompt)
                        ? keep(seat, page, page.reflection().answering(prompt, new Answer.Skipped()))
                        : Outcome.refused(Because.NO_SUCH_CHOICE));
    }

    /**
     * Keeps whom the author offers which of their words, with the draft, where it counts for nothing: to be called when they are
     * shown how these words will read, and never before.
     */
    public Outcome<Page> offer(Seat seat, Map<Prompt, QuoteConsent> readers) {
        return underOpenRound(seat, page -> {
            boolean written = readers.keySet().stream()
                    .allMatch(prompt -> page.reflection()
                            .draft()
                            .written(prompt)
                            .filter(Answer.Written::hasWords)
                            .isPresent());
            return written
                    ? keep(seat, page, page.reflection().offering(readers))
                    : Outcome.refused(Because.NO_SUCH_CHOICE);
        });
    }

    /** Makes the draft what counts, its words for nobody else. */
    public Outcome<Page> send(Seat seat) {
        return sending(seat, reflection -> reflection.offering(Map.of()).sentAt(clock.instant()));
    }

    /** Makes the draft what counts, its words for those they were offered to; those too long to be shared stay for nobody else. */
    public Outcome<Page> share(Seat seat) {
        return sending(seat, reflection -> reflection.sharedAt(clock.instant()));
    }

    private Outcome<Page> sending(Seat seat, UnaryOperator<Reflection> sent) {
        return underOpenRound(
                seat,
                page -> page.reflection().draft().saysSomething()
                        ? keep(seat, page, sent.apply(page.reflection()))
                        : Outcome.refused(Because.NOTHING_TO_SEND));
    }

    /**
     * Takes everything back: before the round closes nothing of it counts; after, it is erased and what was published stays as
     * it was. Not between its closing time and its closing, for what counts is settled then.
     */
    public Outcome<Page> withdraw(Seat seat) {
        return rounds.forAnswering(seat.trust(), seat.round())
                .flatMap(round -> erased(seat, round))
                .orElse(Outcome.refused(Because.NOT_INVITED));
    }

    private Optional<Outcome<Page>> erased(Seat seat, Round round) {
        List<Seat> theirs = seats(seat, round).toList();
        if (theirs.isEmpty()) {
            return Optional.empty();
        }
        if (round.isDueAt(clock.instant())) {
            return Optional.of(Outcome.refused(Because.ROUND_IS_CLOSING));
        }
        theirs.forEach(one -> {
            reflections.erase(one.trust(), one.round(), one.member());
            nudges.leaveAlone(one.trust(), one.round(), one.member());
        });
        return Optional.of(Outcome.done(page(seat, round, Reflection.blank(seat.round(), seat.member()))));
    }

    private Outcome<Page> underOpenRound(Seat seat, Function<Page, Outcome<Page>> answer) {
        Instant now = clock.instant();
        return rounds.forAnswering(seat.trust(), seat.round())
                .filter(round -> round.invitation(seat.member()).isPresent())
                .map(round -> round.takesAnswersAt(now)
                        ? answer.apply(page(seat, round, reflection(seat)))
                        : Outcome.<Page>refused(Because.ROUND_HAS_ENDED))
                .orElse(Outcome.refused(Because.NOT_INVITED));
    }

    private Outcome<Page> keep(Seat seat, Page page, Reflection reflection) {
        reflections.save(seat.trust(), reflection);
        return Outcome.done(new Page(page.round(), page.edition(), reflection, page.at()));
    }

    private Page page(Seat seat, Round round, Reflection reflection) {
        return new Page(
                round,
                frameworks.edition(seat.trust(), round.subject().edition()).orElseThrow(),
                reflection,
                clock.instant());
    }

    private Reflection reflection(Seat seat) {
        return reflections
                .own(seat.trust(), seat.round(), seat.member())
                .orElseGet(() -> Reflection.blank(seat.round(), seat.member()));
    }

    /** What a member typed, before anybody has looked whether it fits. */
    public record Words(String text, Set<AspectKey> aspects) {

        public static Words plain(String text) {
            return new Words(text, Set.of());
        }

        /** Hides the text: it belongs to its author. */
        @Override
        public String toString() {
            return "Words[…]";
        }
    }
}
