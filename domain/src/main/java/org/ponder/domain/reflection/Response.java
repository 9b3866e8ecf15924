package org.ponder.domain.reflection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.Answer.Written;

/** The answers of one member so far, by prompt; a prompt that was not reached yet has none. */
public record Response(Map<Prompt, Answer> answers) {

    public static final Response EMPTY = new Response(Map.of());

    public Response {
        EnumMap<Prompt, Answer> ordered = new EnumMap<>(Prompt.class);
        ordered.putAll(answers);
        answers = Collections.unmodifiableMap(ordered);
    }

    public Optional<Answer> answer(Prompt prompt) {
        return Optional.ofNullable(answers.get(prompt));
    }

    public Response with(Prompt prompt, Answer answer) {
        EnumMap<Prompt, Answer> more = new EnumMap<>(Prompt.class);
        more.putAll(answers);
        more.put(prompt, answer);
        return new Response(more);
    }

    /** The same answers, and those of another response to prompts that have none here, or were left open. */
    Response filledFrom(Response other) {
        EnumMap<Prompt, Answer> more = new EnumMap<>(Prompt.class);
        more.putAll(other.answers);
        answers.forEach((prompt, answer) -> more.merge(prompt, answer, (theirs, ours) -> ours.isGap() ? theirs : ours));
        return new Response(more);
    }

    /** What was written for a prompt, ticks alone included; nothing where it was left open or is answered in another way. */
    public Optional<Written> written(Prompt prompt) {
        return answer(prompt).flatMap(answer -> answer.fold(p -> Optional.empty(), Optional::of, Optional::empty));
    }

    /** The same answers, the words of each prompt for those who are named for it and for nobody where none are. */
    public Response letting(Map<Prompt, QuoteConsent> readers) {
        EnumMap<Prompt, Answer> same = new EnumMap<>(Prompt.class);
        answers.forEach((prompt, answer) -> same.put(
                prompt,
                answer.fold(
                        position -> answer,
                        written -> written.letting(readers.getOrDefault(prompt, QuoteConsent.NOBODY)),
                        () -> answer)));
        return new Response(same);
    }

    /** Who may read the words of each prompt that has any for others. */
    public Map<Prompt, QuoteConsent> readers() {
        EnumMap<Prompt, QuoteConsent> readers = new EnumMap<>(Prompt.class);
        answers.keySet()
                .forEach(prompt -> written(prompt)
                        .map(Written::consent)
                        .filter(QuoteConsent::isGiven)
                        .ifPresent(consent -> readers.put(prompt, consent)));
        return Collections.unmodifiableMap(readers);
    }

    /** Whether each of these was answered or left open on purpose. */
    public boolean isComplete(List<Prompt> asked) {
        return answers.keySet().containsAll(asked);
    }

    /** Whether anything was answered rather than skipped. */
    public boolean saysSomething() {
        return answers.values().stream().anyMatch(answer -> !answer.isGap());
    }
}
