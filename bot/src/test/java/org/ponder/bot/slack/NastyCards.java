package org.ponder.bot.slack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Post;

/** Cards that no dialog would make, with texts that nobody would wish on Slack; what a person wrote has a mark. */
final class NastyCards {
    static final String MARK = "quite-private";

    private static final List<String> PIECES = List.of(
            "word ",
            "x",
            "🙂",
            "👩🏽‍🏫",
            "👨‍👩‍👧‍👦",
            "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
            "é",
            "e\u0301\u0327",
            "\ud83d",
            "\ude42",
            "\u0000",
            "<!channel>",
            "<@U1>",
            "<https://example.org|y>",
            "&lt;",
            "&amp",
            "*b* _i_ `c` ~s~ ",
            "line\nline\r\n",
            ":smile: ",
            "漢字",
            "مرحبا ",
            "\u202eabc\u202c ");

    private final RandomGenerator random;

    NastyCards(RandomGenerator random) {
        this.random = random;
    }

    Post post() {
        Card card = new Card(
                text(most(10, 200, 400)),
                several(most(3, 10, 70), i -> block()),
                several(random.nextInt(4), this::field),
                several(most(3, 6, 30), this::choice));
        return card.asksForSomething()
                ? new Post(card, "n" + random.nextInt(1_000_000), Card.saying("Answered", List.of()))
                : Post.lasting(card);
    }

    private Block block() {
        return switch (random.nextInt(7)) {
            case 0 -> new Block.Text(longText());
            case 1 -> new Block.Heading(text(most(10, 100, 500)));
            case 2 -> new Block.Note(longText());
            case 3 -> new Block.Items(several(most(3, 20, 200), i -> text(most(10, 80, 300))));
            case 4 ->
                new Block.Bars(several(most(4, 20, 30), i -> new Block.Bar(text(most(5, 30, 80)), most(1, 9, 99))));
            case 5 -> new Block.Quote(longText(), random.nextBoolean() ? "" : text(20));
            default -> new Block.Own(new Block.Quote(MARK + longText(), random.nextBoolean() ? "" : MARK + text(20)));
        };
    }

    private Field field(int number) {
        String id = "field-" + number;
        return switch (random.nextInt(3)) {
            case 0 ->
                new Field.TextField(
                        id,
                        label(),
                        text(most(5, 140, 400)),
                        random.nextBoolean() ? "" : MARK + longText(),
                        Field.Lines.SEVERAL);
            case 1 -> new Field.OneOf(id, label(), options(), key(), pick(Field.Layout.values()));
            default -> new Field.ManyOf(id, label(), options(), keys(), pick(Field.Ticks.values()));
        };
    }

    private Choice choice(int number) {
        return new Choice("choice:" + number, label(), pick(Choice.Weight.values()));
    }

    private String label() {
        return text(most(10, 80, 200));
    }

    private List<Field.Option> options() {
        String alike = text(80);
        return several(
                most(4, 15, 150),
                i -> new Field.Option(
                        "option-" + i,
                        random.nextInt(4) == 0 ? alike + i : label(),
                        random.nextBoolean() ? "" : text(most(10, 90, 300))));
    }

    private String key() {
        return random.nextBoolean() ? "" : "option-" + random.nextInt(4);
    }

    private Set<String> keys() {
        return new HashSet<>(several(random.nextInt(4), i -> "option-" + random.nextInt(150)));
    }

    private String longText() {
        return text(most(20, 600, 5_000));
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(most + 1);
        String favourite = pick(PIECES.toArray(String[]::new));
        while (text.length() < length) {
            text.append(random.nextInt(3) == 0 ? pick(PIECES.toArray(String[]::new)) : favourite);
        }
        return text.toString();
    }

    /** Mostly few, sometimes many, rarely far too many. */
    private int most(int few, int many, int tooMany) {
        int luck = random.nextInt(12);
        return random.nextInt(1 + (luck < 8 ? few : luck < 11 ? many : tooMany));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> several(int many, IntFunction<T> one) {
        return IntStream.range(0, many).mapToObj(one).toList();
    }
}
