package org.ponder.domain.framework;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one round is about: a part of a framework, or its {@link Closing}.
 *
 * @param formerly its keys in earlier editions, where they were others
 * @param about one or two sentences on what it covers
 * @param descriptions of every position of the scale, in its order; none where no position is asked for
 * @param aspects what a strength or a challenge can be about
 * @param wording one text for each prompt that it asks, and one open question for each cue
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
            if (prompts.isEmpty() || questions.size() != Cue.values().length) {
                throw new IllegalArgumentException("an element asks something, and has a question for every cue");
            }
        }
    }

    public Element {
        formerly = List.copyOf(formerly);
        descriptions = List.copyOf(descriptions);
        aspects = List.copyOf(aspects);
    }

    /** What it asks, in the order in which it asks. */
    public List<Prompt> prompts() {
        return Arrays.stream(Prompt.values()).filter(this::asks).toList();
    }

    public boolean asks(Prompt prompt) {
        return wording.prompts().containsKey(prompt);
    }

    public boolean isClosing() {
        return key.equals(ElementKey.CLOSING);
    }

    /** How many aspects one member may tick at one prompt. */
    public int mostTicked() {
        return isClosing() ? Closing.MOST : aspects.size();
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
