package org.ponder.dialogs.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ponder.domain.framework.Prompt;

/** Where a member is in their reflection. */
public enum Step {
    POSITION,
    EVIDENCE,
    STRENGTH,
    CHALLENGE,
    NEXT_STEP,
    CHECK,
    PREVIEW,
    CHANGE,
    WITHDRAW;

    public static Step asking(Prompt prompt) {
        return valueOf(prompt.name());
    }

    /** The prompt it asks, where it asks one. */
    public Optional<Prompt> prompt() {
        return Arrays.stream(Prompt.values())
                .filter(p -> p.name().equals(name()))
                .findFirst();
    }

    /**
     * The one before it, as "back" means it; the first has none.
     *
     * @param asked which prompts are asked
     */
    public Optional<Step> before(List<Prompt> asked) {
        List<Step> all = List.of(values());
        return all.subList(0, all.indexOf(this)).stream()
                .filter(step -> step.prompt().map(asked::contains).orElse(true))
                .reduce((earlier, later) -> later);
    }

    /** As it is kept in a conversation's state. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Step of(String key) {
        return named(key).orElseThrow();
    }

    public static Optional<Step> named(String key) {
        return Arrays.stream(values()).filter(step -> step.key().equals(key)).findFirst();
    }
}
