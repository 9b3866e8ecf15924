package org.ponder.dialogs.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.summary.GivenNames;
import org.ponder.domain.summary.LanguageGuard;

/**
 * Looks through everything that a card says in words of ours. A text that says what we never say gives way to a plain one; the
 * rest of the card stays as it is, so that nothing is lost and whatever it asks can still be answered.
 *
 * <p>What members wrote is not ours: quotes and what fields hold are left alone.
 */
public final class Guard {
    private final Words words;

    public Guard(Words words) {
        this.words = words;
    }

    /** @param names of the trust, only asked for where a text offends: perhaps it is a name that does */
    public Guarded guarded(Card card, Supplier<GivenNames> names) {
        Guarded nameless = looked(card, text -> LanguageGuard.families(text, GivenNames.NONE));
        if (nameless.faults().isEmpty()) {
            return nameless;
        }
        GivenNames given = names.get();
        return looked(card, text -> LanguageGuard.families(text, given));
    }

    /** The same for a summary, which names no member either. */
    public Guarded guardedSummary(Card card, GivenNames names) {
        return looked(card, text -> LanguageGuard.familiesInSummary(text, names));
    }

    private Guarded looked(Card card, Function<String, Set<String>> offends) {
        List<GuardFault> faults = new ArrayList<>();
        Saying saying = (part, number, text) -> {
            Set<String> families = offends.apply(text);
            families.forEach(family -> faults.add(new GuardFault(part, family)));
            return families.isEmpty() ? text : plain(part, number);
        };
        return new Guarded(said(card, saying), faults);
    }

    private static Card said(Card card, Saying saying) {
        return new Card(
                saying.of(Part.TITLE, card.title()),
                card.body().stream()
                        .map(block -> block.fold(new GuardedBlocks(saying)))
                        .toList(),
                card.fields().stream()
                        .map(field -> field.fold(new GuardedFields(saying)))
                        .toList(),
                IntStream.range(0, card.choices().size())
                        .mapToObj(i -> said(card.choices().get(i), i + 1, saying))
                        .toList());
    }

    private static Choice said(Choice choice, int number, Saying saying) {
        return new Choice(choice.key(), saying.of(Part.CHOICE, number, choice.label()), choice.weight());
    }

    /** A fixed text with nothing to put in, so that nothing can go wrong with it; a number comes after it. */
    private String plain(Part part, int number) {
        String plain = words.say(part.plain());
        return part.isNumbered() ? plain + " " + number : plain;
    }
}
