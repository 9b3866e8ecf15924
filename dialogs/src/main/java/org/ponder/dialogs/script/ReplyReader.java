package org.ponder.dialogs.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.FieldsByKind;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.dialogs.script.Reply.Unclear;
import org.ponder.dialogs.words.Words;

/**
 * Reads typed words as the press on a card that they can only mean.
 *
 * <p>A card with one text field takes words as they are, unless they are nothing but the name of a choice. A card with one list
 * of options takes a number or a name. A card with several fields takes lines such as "name: value". A card on which nothing has
 * to be filled in takes the number or the name of a choice, and such lines for its ticks.
 */
public final class ReplyReader {
    private final Words words;

    public ReplyReader(Words words) {
        this.words = words;
    }

    /** The choice that the words are the very name of, if any: it goes before whatever else they could mean. */
    public Optional<Chose> named(Card card, String typed) {
        return Meaning.exactly(card.choices(), this::names, typed).map(choice -> new Chose(choice.key(), Map.of()));
    }

    /** Whether these words are one of the ways to say a choice of this kind, wherever it was offered. */
    public boolean says(String typed, String kind) {
        return Meaning.exactly(List.of(kind), k -> words.ways("reply." + k), typed)
                .isPresent();
    }

    public Reply read(Card card, String typed) {
        return named(card, typed).<Reply>map(chose -> chose).orElseGet(() -> readFields(card, typed));
    }

    /** A press, if the card has the choice and every list has the options that were chosen. */
    public Reply pressed(Card card, String choice, Map<String, String> values) {
        boolean offered = card.choices().stream().anyMatch(c -> c.key().equals(choice));
        Map<String, String> known = card.fields().stream()
                .filter(field -> values.containsKey(field.id()))
                .collect(
                        Collectors.toMap(Field::id, field -> values.get(field.id()), (one, same) -> one, HashMap::new));
        boolean possible =
                card.fields().stream().allMatch(field -> isPossible(field, known.getOrDefault(field.id(), "")));
        known.putAll(unticked(card, known));
        return offered && possible ? new Chose(choice, known) : new Unclear();
    }

    /** On some platforms a list of ticks of which none is left sends nothing at all. */
    private static Map<String, String> unticked(Card card, Map<String, String> known) {
        return FieldsByKind.of(card).manyOfs().stream()
                .map(Field::id)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toMap(id -> id, id -> ""));
    }

    private static boolean isPossible(Field field, String value) {
        return field.fold(new Field.Cases<>() {
            @Override
            public Boolean text(Field.TextField text) {
                return true;
            }

            @Override
            public Boolean oneOf(Field.OneOf one) {
                return value.isEmpty() || keys(one.options()).contains(value);
            }

            @Override
            public Boolean manyOf(Field.ManyOf many) {
                return value.isEmpty() || keys(many.options()).containsAll(List.of(value.split(",")));
            }

            private List<String> keys(List<Field.Option> options) {
                return options.stream().map(Field.Option::key).toList();
            }
        });
    }

    private Reply readFields(Card card, String typed) {
        FieldsByKind fields = FieldsByKind.of(card);
        if (fields.takesWords()) {
            return wordsFor(card, fields, typed);
        }
        if (fields.numbersOptions()) {
            Field.OneOf only = fields.oneOfs().get(0);
            return option(only, typed)
                    .<Reply>map(o -> new Chose(mainOf(card), Map.of(only.id(), o.key())))
                    .orElseGet(() -> choiceIn(card, typed));
        }
        if (fields.numbersTicks()) {
            Field.ManyOf only = fields.manyOfs().get(0);
            return ticked(only, typed)
                    .<Reply>map(keys -> new Chose(mainOf(card), Map.of(only.id(), keys)))
                    .orElseGet(() -> choiceIn(card, typed));
        }
        return fields.numbersChoices() ? numberedChoiceIn(card, typed) : linesFor(card, typed);
    }

    private Reply wordsFor(Card card, FieldsByKind fields, String typed) {
        String text = fields.texts().get(0).id();
        if (fields.takesCalendars() && CalendarFile.is(typed)) {
            return new Chose(mainOf(card), Map.of(text, typed));
        }
        return fields.manyOfs().stream()
                .findFirst()
                .flatMap(ticks -> About.in(typed, ticks).map(about -> new Chose(mainOf(card), about.values(text))))
                .orElseGet(() -> new Chose(mainOf(card), Map.of(text, typed)));
    }

    /** Numbers, or names with semicolons or on lines of their own, or with commas where no name has any. */
    private static Optional<String> ticked(Field.ManyOf ticks, String typed) {
        List<String> numbers = Arrays.asList(
                Meaning.plain(typed).replaceAll(" (?:and|&) ", " ").split("[ ,;]+"));
        if (numbers.stream().allMatch(number -> number.matches("[0-9]{1,3}"))) {
            return keys(numbers.stream().map(number -> Meaning.numbered(ticks.options(), number)));
        }
        return Stream.of("[;\n\r]+", ",")
                .map(between -> keys(Arrays.stream(typed.strip().split(between))
                        .filter(name -> !name.isBlank())
                        .map(name -> Meaning.loosely(ticks.options(), o -> List.of(o.name(), o.key()), name))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** With commas between, as they are submitted; none unless each of them is known. */
    private static Optional<String> keys(Stream<Optional<Field.Option>> options) {
        List<Optional<Field.Option>> named = options.toList();
        return Optional.of(named.stream()
                        .flatMap(Optional::stream)
                        .map(Field.Option::key)
                        .distinct()
                        .collect(Collectors.joining(",")))
                .filter(keys -> !named.isEmpty() && named.stream().allMatch(Optional::isPresent));
    }

    private Reply numberedChoiceIn(Card card, String typed) {
        return Meaning.numbered(card.choices(), typed)
                .<Reply>map(choice -> new Chose(choice.key(), Map.of()))
                .orElseGet(() -> linesFor(card, typed));
    }

    private Reply choiceIn(Card card, String typed) {
        return Meaning.loosely(card.choices(), this::names, typed)
                .<Reply>map(choice -> new Chose(choice.key(), Map.of()))
                .orElseGet(Unclear::new);
    }

    /** Every line names a field and what it is to hold; one line that does not makes the whole message unclear. */
    private Reply linesFor(Card card, String typed) {
        Map<String, String> values = new HashMap<>(card.values());
        List<String> lines = typed.lines().filter(line -> !line.isBlank()).toList();
        List<Boolean> understood = new ArrayList<>();
        for (String line : lines) {
            understood.add(lineIn(card, line, values));
        }
        return understood.isEmpty() || understood.contains(false)
                ? choiceIn(card, typed)
                : new Chose(mainOf(card), values);
    }

    private boolean lineIn(Card card, String line, Map<String, String> values) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return false;
        }
        Optional<Field> field =
                Meaning.loosely(card.fields(), f -> List.of(f.label(), f.id()), line.substring(0, colon));
        Optional<String> value = field.flatMap(f -> valueFor(f, line.substring(colon + 1)));
        field.ifPresent(f -> value.ifPresent(v -> values.put(f.id(), v)));
        return value.isPresent();
    }

    private Optional<String> valueFor(Field field, String typed) {
        return field.fold(new Field.Cases<>() {
            @Override
            public Optional<String> text(Field.TextField text) {
                return Optional.of(typed.strip());
            }

            @Override
            public Optional<String> oneOf(Field.OneOf one) {
                return option(one, typed).map(Field.Option::key);
            }

            @Override
            public Optional<String> manyOf(Field.ManyOf many) {
                return inAWord(many, typed).or(() -> About.keys(typed, many));
            }
        });
    }

    private Optional<String> inAWord(Field.ManyOf ticks, String typed) {
        String all = ticks.options().stream().map(Field.Option::key).collect(Collectors.joining(","));
        return says(typed, "none") ? Optional.of("") : Optional.of(all).filter(keys -> says(typed, "all"));
    }

    private Optional<Field.Option> option(Field.OneOf field, String typed) {
        return Meaning.numbered(field.options(), typed)
                .or(() -> Meaning.loosely(
                        field.options(),
                        o -> Stream.concat(Stream.of(o.name()), words.ways("option." + o.key()).stream())
                                .toList(),
                        typed));
    }

    private List<String> names(Choice choice) {
        return Stream.concat(Stream.of(choice.label()), words.ways("reply." + choice.kind()).stream())
                .collect(Collectors.toList());
    }

    private static String mainOf(Card card) {
        return card.choices().stream()
                .filter(choice -> choice.weight() == Choice.Weight.MAIN)
                .findFirst()
                .orElseThrow()
                .key();
    }
}
