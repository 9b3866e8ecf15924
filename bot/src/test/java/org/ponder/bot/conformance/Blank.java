package org.ponder.bot.conformance;

import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Field;

/**
 * What somebody sees of something to fill in.
 *
 * @param holds the words that it holds, or what reads beside what is chosen
 * @param offers what can be chosen, as it reads
 */
public record Blank(String label, String hint, List<String> holds, List<String> offers) {

    public Blank {
        holds = holds.stream().flatMap(Sight::lines).toList();
        offers = List.copyOf(offers);
    }

    /** An option as it reads with what explains it. */
    public static String option(String name, String detail) {
        return detail.isBlank() ? name : name + ": " + detail;
    }

    Blank without(String offer) {
        return new Blank(
                label,
                hint,
                holds,
                offers.stream().filter(one -> !one.equals(offer)).toList());
    }

    static Blank of(Field field) {
        return field.fold(new Field.Cases<>() {
            @Override
            public Blank text(Field.TextField text) {
                return new Blank(text.label(), text.hint(), List.of(text.value()), List.of());
            }

            @Override
            public Blank oneOf(Field.OneOf one) {
                return choosing(one.label(), one.options(), List.of(one.chosen()));
            }

            @Override
            public Blank manyOf(Field.ManyOf many) {
                return choosing(many.label(), many.options(), List.copyOf(many.chosen()));
            }
        });
    }

    private static Blank choosing(String label, List<Field.Option> options, List<String> chosen) {
        return new Blank(
                label,
                "",
                options.stream()
                        .filter(option -> chosen.contains(option.key()))
                        .map(Blank::read)
                        .toList(),
                options.stream().map(Blank::read).toList());
    }

    private static String read(Field.Option option) {
        return option(option.name(), option.detail());
    }

    Stream<String> sentences() {
        return Stream.of(
                        Stream.of("fill in: " + label),
                        Stream.of(hint).filter(hint -> !hint.isEmpty()).map(hint -> "  as in: " + hint),
                        holds.stream().map(words -> "  holds: " + words),
                        offers.stream().map(option -> "  offers: " + option))
                .flatMap(part -> part);
    }
}
