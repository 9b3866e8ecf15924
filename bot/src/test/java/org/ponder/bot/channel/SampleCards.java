package org.ponder.bot.channel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Post;

/** Cards of every shape, with texts of every unpleasant kind. */
public final class SampleCards {
    private static final List<String> TEXTS = List.of(
            "",
            "plain words",
            "two\nlines\r\nor three",
            "\"quoted\" & <b>bold</b> </script> 'single' \\ back",
            "نص من اليمين إلى اليسار",
            "👩🏽‍🏫 and 👨‍👩‍👧‍👦",
            "\u202eoverride\u202c",
            "tab\tnull \u0000 and half an emoji \ud83d",
            "O’Neill—naïve Łódź");

    private final RandomGenerator random;

    public SampleCards(RandomGenerator random) {
        this.random = random;
    }

    /** A card that asks, with a nonce, and what it becomes; or one that stays. */
    public Post post() {
        Card card = card();
        return card.asksForSomething()
                ? new Post(card, "n" + random.nextInt(1_000_000), Card.saying(text(), several(this::block)))
                : random.nextBoolean() ? Post.lasting(card) : Post.summary(card);
    }

    public Card card() {
        return new Card(
                text(),
                several(this::block),
                numbered(this::field),
                numbered(i -> new Choice("choice:" + i, text(), pick(Choice.Weight.values()))));
    }

    private Block block() {
        return switch (random.nextInt(7)) {
            case 0 -> new Block.Text(text());
            case 1 -> new Block.Heading(text());
            case 2 -> new Block.Note(text());
            case 3 -> new Block.Items(several(this::text));
            case 4 -> new Block.Bars(several(() -> new Block.Bar(text(), random.nextInt(40))));
            case 5 -> new Block.Quote(text());
            default -> new Block.Own(new Block.Quote(text()));
        };
    }

    private Field field(int number) {
        String id = "field-" + number;
        return switch (random.nextInt(3)) {
            case 0 -> new Field.TextField(id, text(), text(), text(), pick(Field.Lines.values()));
            case 1 -> new Field.OneOf(id, text(), options(), chosenOne(), pick(Field.Layout.values()));
            default -> new Field.ManyOf(id, text(), options(), chosenMany(), pick(Field.Ticks.values()));
        };
    }

    private List<Field.Option> options() {
        return IntStream.range(0, 3)
                .mapToObj(i -> new Field.Option("option-" + i, text(), text()))
                .toList();
    }

    private String chosenOne() {
        return random.nextBoolean() ? "" : "option-" + random.nextInt(3);
    }

    private Set<String> chosenMany() {
        Set<String> chosen = new HashSet<>();
        random.ints(random.nextInt(3), 0, 3).forEach(i -> chosen.add("option-" + i));
        return chosen;
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> several(Supplier<T> one) {
        return numbered(i -> one.get());
    }

    private <T> List<T> numbered(IntFunction<T> one) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(one).toList();
    }
}
