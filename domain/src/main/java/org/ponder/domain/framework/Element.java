package org.ponder.domain.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one round is about.
 *
 * @param formerly its keys in earlier editions, where they were others
 * @param about one or two sentences on what it covers
 * @param descriptions of every position of the scale, in its order
 * @param aspects 3 to 6
 * @param wording one text for each prompt, and one open question for each cue
 */
public record Element(
        ElementKey key,
        List<ElementKey> formerly,
        String name,
        String about,
        List<String> descriptions,
        List<Aspect> aspects,
        Wording wording) {

    /** The texts of an element that are said rather than chosen from. */
    public record Wording(Map<Prompt, String> prompts, Map<Cue, String> questions) {
        public Wording {
            prompts = Map.copyOf(prompts);
            questions = Map.copyOf(questions);
            if (prompts.size() != Prompt.values().length || questions.size() != Cue.values().length) {
                throw new IllegalArgumentException(
                        "an element has a text for every prompt and a question for every cue");
            }
        }
    }

    public Element {
        formerly = List.copyOf(formerly);
        descriptions = List.copyOf(descriptions);
        aspects = List.copyOf(aspects);
    }

    public String prompt(Prompt prompt) {
        return Optional.ofNullable(wording.prompts().get(prompt)).orElseThrow();
    }

    public String question(Cue cue) {
        return Optional.ofNullable(wording.questions().get(cue)).orElseThrow();
    }

    public Optional<Aspect> aspect(AspectKey wanted) {
        return aspects.stream().filter(a -> a.key().equals(wanted)).findFirst();
    }
}
