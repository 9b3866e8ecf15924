package org.ponder.domain.reflection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ponder.domain.framework.Prompt;

/**
 * How often a reflection has changed, and with which of these changes each prompt was last answered.
 *
 * <p>By it a question that was asked in one chat knows whether it was answered in another since. Numbers and nothing else: neither
 * what was said, nor when, nor where.
 *
 * @param all how many changes there were
 * @param answers by prompt; one that was never answered has none
 */
public record Changes(int all, Map<Prompt, Integer> answers) {
    public static final Changes NONE = new Changes(0, Map.of());

    public Changes {
        EnumMap<Prompt, Integer> ordered = new EnumMap<>(Prompt.class);
        ordered.putAll(answers);
        answers = Collections.unmodifiableMap(ordered);
    }

    /** After one more, which answered no prompt. */
    Changes next() {
        return new Changes(all + 1, answers);
    }

    /** After one more, which answered this prompt. */
    Changes answering(Prompt prompt) {
        EnumMap<Prompt, Integer> more = new EnumMap<>(Prompt.class);
        more.putAll(answers);
        more.put(prompt, all + 1);
        return new Changes(all + 1, more);
    }

    /** With which change a prompt was last answered; 0 if with none. */
    public int last(Prompt prompt) {
        return Optional.ofNullable(answers.get(prompt)).orElse(0);
    }

    /**
     * Of two reflections that become one: different from what any question in either's chat remembers, unless the other had no
     * answer to that prompt.
     */
    Changes and(Changes other) {
        int later = all + other.all + 1;
        EnumMap<Prompt, Integer> both = new EnumMap<>(Prompt.class);
        both.putAll(answers);
        other.answers.forEach((prompt, change) -> both.merge(prompt, change, (one, same) -> later));
        return new Changes(later, both);
    }
}
