package org.ponder.dialogs.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.dialogs.words.Words;

/** The text form of any card, in the order in which it is read; numbered as typed replies are understood. */
public final class CardText {
    private final Words words;

    public CardText(Words words) {
        this.words = words;
    }

    public String of(Card card) {
        FieldsByKind kinds = FieldsByKind.of(card);
        List<String> parts = new ArrayList<>(List.of(card.title()));
        card.body().forEach(block -> parts.add(text(block)));
        card.fields().forEach(field -> parts.add(text(field, kinds, main(card.choices()))));
        parts.add(choices(card, kinds));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String text(Block block) {
        return block.fold(new Block.Cases<>() {
            @Override
            public String text(Block.Text text) {
                return text.text();
            }

            @Override
            public String heading(Block.Heading heading) {
                return heading.text();
            }

            @Override
            public String note(Block.Note note) {
                return note.text();
            }

            @Override
            public String items(Block.Items items) {
                return lines(items.items().stream().map(item -> "• " + item));
            }

            @Override
            public String bars(Block.Bars bars) {
                return lines(bars.bars().stream().map(bar -> words.say("text.bar", bar.label(), bar.count())));
            }

            @Override
            public String quote(Block.Quote quote) {
                return quote.by().isEmpty()
                        ? words.say("text.quote", quote.text())
                        : words.say("text.signed", quote.text(), quote.by());
            }

            @Override
            public String own(Block.Own block) {
                return block.block().fold(this);
            }
        });
    }

    private String text(Field field, FieldsByKind kinds, String main) {
        return field.fold(new Field.Cases<>() {
            @Override
            public String text(Field.TextField text) {
                return kinds.takesWords() && text.hint().isEmpty()
                        ? text.value()
                        : labelled(text.label(), Stream.of(text.value(), text.hint()));
            }

            @Override
            public String oneOf(Field.OneOf one) {
                return kinds.numbersOptions() ? numbered(one.label(), one.options()) : inOneLine(one);
            }

            @Override
            public String manyOf(Field.ManyOf many) {
                return kinds.numbersTicks()
                        ? numbered(many.label(), many.options())
                        : lines(Stream.of(inOneLine(many), words.say(howToTick(many, kinds), many.id(), main)));
            }
        });
    }

    private String numbered(String label, List<Field.Option> options) {
        return lines(Stream.concat(
                Stream.of(label).filter(words -> !words.isEmpty()),
                IntStream.range(0, options.size()).mapToObj(i -> numbered(i + 1, options.get(i)))));
    }

    private String numbered(int number, Field.Option option) {
        return option.detail().isEmpty()
                ? words.say("text.numbered", number, option.name())
                : words.say("text.numbered-detail", number, option.name(), option.detail());
    }

    private String inOneLine(Field.OneOf one) {
        String names = one.options().stream().map(Field.Option::name).collect(Collectors.joining(" · "));
        return one.options().stream()
                .filter(option -> option.key().equals(one.chosen()))
                .findFirst()
                .map(chosen -> words.say("text.list-chosen", one.label(), names, chosen.name()))
                .orElseGet(() -> words.say("text.list", one.label(), names));
    }

    /** The key of the text that says how to tick in words. */
    private static String howToTick(Field.ManyOf many, FieldsByKind kinds) {
        if (kinds.takesWords()) {
            return "text.tick";
        }
        return many.options().size() == 1 ? "text.tick-one" : "text.tick-line";
    }

    private String inOneLine(Field.ManyOf many) {
        String names = many.options().stream().map(Field.Option::name).collect(Collectors.joining(" · "));
        String chosen = many.options().stream()
                .filter(option -> many.chosen().contains(option.key()))
                .map(Field.Option::name)
                .collect(Collectors.joining(" · "));
        return chosen.isEmpty()
                ? words.say("text.list", many.label(), names)
                : words.say("text.list-chosen", many.label(), names, chosen);
    }

    private String labelled(String label, Stream<String> rest) {
        String after = rest.filter(part -> !part.isEmpty()).collect(Collectors.joining(" – "));
        return after.isEmpty() ? label : words.say("text.list", label, after);
    }

    private String choices(Card card, FieldsByKind kinds) {
        List<Choice> choices = card.choices();
        if (choices.isEmpty()) {
            return "";
        }
        return kinds.numbersChoices() && hasMain(choices)
                ? lines(IntStream.range(0, choices.size())
                        .mapToObj(i ->
                                words.say("text.numbered", i + 1, choices.get(i).label())))
                : words.say(kinds.howToType(), others(choices));
    }

    private static boolean hasMain(List<Choice> choices) {
        return !main(choices).isEmpty();
    }

    private static String main(List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.weight() == Choice.Weight.MAIN)
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    /** What most people want next happens by answering, so it is not listed. */
    private static String others(List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.weight() == Choice.Weight.OTHER)
                .map(Choice::label)
                .collect(Collectors.joining(" · "));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
