package org.ponder.bot.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Post;

/** The half of {@link CardJson} that reads; it names what is missing, never what was there. */
final class CardReading {
    private static final Map<String, Function<JsonNode, Block>> BLOCKS = Map.of(
            "text", node -> new Block.Text(text(node, "text")),
            "heading", node -> new Block.Heading(text(node, "text")),
            "note", node -> new Block.Note(text(node, "text")),
            "items", node -> new Block.Items(each(node, "items", CardReading::text)),
            "bars", node -> new Block.Bars(each(node, "bars", CardReading::bar)),
            "quote", node -> new Block.Quote(text(node, "text"), node.path("by").asText("")),
            "own", node -> new Block.Own(block(in(node, "block"))));

    private static final Map<String, Function<JsonNode, Field>> FIELDS =
            Map.of("text", CardReading::textField, "one-of", CardReading::oneOf, "many-of", CardReading::manyOf);

    private CardReading() {}

    static Post post(JsonNode node) {
        return new Post(
                card(in(node, "card")),
                text(node, "nonce"),
                card(in(node, "spent")),
                postKind(node),
                node.path("field").asText(""));
    }

    /** What an earlier release kept had no kind. */
    private static Post.Kind postKind(JsonNode node) {
        return node.has("kind") ? oneOf(Post.Kind.values(), node, "kind") : Post.Kind.USUAL;
    }

    static Card card(JsonNode node) {
        return new Card(
                text(node, "title"),
                each(node, "body", CardReading::block),
                each(node, "fields", field -> byKind(FIELDS, field)),
                each(node, "choices", CardReading::choice));
    }

    private static Block block(JsonNode node) {
        return byKind(BLOCKS, node);
    }

    private static Choice choice(JsonNode node) {
        return new Choice(text(node, "key"), text(node, "label"), oneOf(Choice.Weight.values(), node, "weight"));
    }

    private static Block.Bar bar(JsonNode node) {
        JsonNode count = in(node, "count");
        if (!count.canConvertToInt()) {
            throw new IllegalArgumentException("a kept card has something else than a number at \"count\"");
        }
        return new Block.Bar(text(node, "label"), count.intValue());
    }

    private static Field textField(JsonNode node) {
        return new Field.TextField(
                text(node, "id"),
                text(node, "label"),
                text(node, "hint"),
                text(node, "value"),
                oneOf(Field.Lines.values(), node, "lines"));
    }

    private static Field oneOf(JsonNode node) {
        return new Field.OneOf(
                text(node, "id"),
                text(node, "label"),
                options(node),
                text(node, "chosen"),
                oneOf(Field.Layout.values(), node, "layout"));
    }

    private static Field manyOf(JsonNode node) {
        return new Field.ManyOf(
                text(node, "id"),
                text(node, "label"),
                options(node),
                Set.copyOf(each(node, "chosen", CardReading::text)),
                ticks(node));
    }

    /** What an earlier release kept only had ticks beside what it asked. */
    private static Field.Ticks ticks(JsonNode node) {
        return node.has("ticks") ? oneOf(Field.Ticks.values(), node, "ticks") : Field.Ticks.BESIDE;
    }

    private static List<Field.Option> options(JsonNode node) {
        return each(node, "options", o -> new Field.Option(text(o, "key"), text(o, "name"), text(o, "detail")));
    }

    private static <T> T byKind(Map<String, Function<JsonNode, T>> kinds, JsonNode node) {
        return Optional.ofNullable(kinds.get(text(node, "kind")))
                .orElseThrow(() -> new IllegalArgumentException("a kept card has a part of a kind that is not known"))
                .apply(node);
    }

    private static <E extends Enum<E>> E oneOf(E[] values, JsonNode node, String name) {
        String wanted = text(node, name);
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a kept card has an unknown \"" + name + "\""));
    }

    private static <T> List<T> each(JsonNode node, String name, Function<JsonNode, T> read) {
        return StreamSupport.stream(in(node, name).spliterator(), false)
                .map(read)
                .toList();
    }

    private static String text(JsonNode node, String name) {
        return text(in(node, name));
    }

    private static String text(JsonNode node) {
        return Optional.ofNullable(node.textValue())
                .orElseThrow(
                        () -> new IllegalArgumentException("a kept card has something else where a text should be"));
    }

    private static JsonNode in(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name))
                .orElseThrow(() -> new IllegalArgumentException("a kept card has no \"" + name + "\""));
    }
}
