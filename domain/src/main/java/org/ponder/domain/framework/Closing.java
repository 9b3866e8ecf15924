package org.ponder.domain.framework;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a framework is looked back on as a whole, once rounds on its elements have closed: its members name a few elements to talk
 * about and a few to be proud of.
 *
 * @param name what it is called, as an element is
 * @param about one or two sentences on what it is for
 * @param proud asks which elements to be proud of
 * @param talk asks which elements to talk about
 * @param question for the next meeting
 */
public record Closing(String name, String about, String proud, String talk, String question) {
    /** How many elements one member names, of either kind. */
    public static final int MOST = 3;

    /** As something that a round can be about: what may be named are the elements, and nobody is asked for a position or for words. */
    Element over(List<Element> elements) {
        return new Element(
                ElementKey.CLOSING,
                List.of(),
                name,
                about,
                List.of(),
                elements.stream()
                        .map(element -> new Aspect(new AspectKey(element.key().value()), element.name()))
                        .toList(),
                new Element.Wording(
                        Map.of(Prompt.STRENGTH, proud, Prompt.CHALLENGE, talk),
                        Arrays.stream(Cue.values()).collect(Collectors.toMap(Function.identity(), cue -> question))));
    }
}
