package org.ponder.domain.reflection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ponder.domain.framework.Prompt;

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

    /** Whether anything was answered rather than skipped. */
    public boolean saysSomething() {
        return answers.values().stream().anyMatch(a -> a.fold(position -> true, written -> true, () -> false));
    }
}
