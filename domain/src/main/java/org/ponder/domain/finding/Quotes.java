package org.ponder.domain.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Floor;
import org.ponder.domain.reflection.Answer.Written;

/**
 * What was written at one prompt, in the words of authors who agreed to share it: without a name, a group or a time, in an order
 * that a lot decided, another one for each prompt and each audience.
 *
 * @param texts no more than are read in a minute; where more were shared, the same lot decided which
 */
public record Quotes(List<String> texts) {
    public static final int MOST = 12;

    public Quotes {
        texts = List.copyOf(texts);
    }

    /**
     * Nothing where fewer wrote than the floor has it, whether they share their words or not.
     *
     * @param written everything that was written at the prompt
     */
    static Finding<Quotes> of(List<Written> written, Floor floor, Audience reader, Random lots) {
        return written.size() < floor.writers()
                ? new Withheld<>(Suppression.TOO_FEW_WROTE)
                : new Shown<>(new Quotes(drawn(
                        written.stream()
                                .filter(words -> words.consent().lets(reader))
                                .map(words -> words.text().strip()),
                        lots)));
    }

    /** Sorted before they are shuffled, so that the order in which they came has no say in it. */
    private static List<String> drawn(Stream<String> shared, Random lots) {
        List<String> texts = new ArrayList<>(shared.sorted().toList());
        Collections.shuffle(texts, lots);
        return texts.stream().limit(MOST).toList();
    }

    /** Holds words that belong to their authors: shows none. */
    @Override
    public String toString() {
        return "Quotes[…]";
    }
}
