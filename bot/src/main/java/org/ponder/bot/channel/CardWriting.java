package org.ponder.bot.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Post;

/** The half of {@link CardJson} that writes. */
final class CardWriting {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CardWriting() {}

    static ObjectNode post(Post post) {
        ObjectNode node = NODES.objectNode().put("nonce", post.nonce()).put("kind", name(post.kind()));
        if (!post.field().isEmpty()) {
            node.put("field", post.field());
        }
        node.set("card", card(post.card()));
        node.set("spent", card(post.spent()));
        return node;
    }

    static ObjectNode card(Card card) {
        ObjectNode node = NODES.objectNode().put("title", card.title());
        node.set("body", each(card.body(), block -> block.fold(new Blocks())));
        node.set("fields", each(card.fields(), field -> field.fold(new Fields())));
        node.set("choices", each(card.choices(), CardWriting::choice));
        return node;
    }

    private static ObjectNode choice(Choice choice) {
        return NODES.objectNode()
                .put("key", choice.key())
                .put("label", choice.label())
                .put("weight", name(choice.weight()));
    }

    private static ObjectNode kind(String kind) {
        return NODES.objectNode().put("kind", kind);
    }

    private static <T> ArrayNode each(Collection<T> values, Function<T, JsonNode> write) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }

    private static ArrayNode texts(Collection<String> texts) {
        return each(texts, NODES::textNode);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Each kind of block. */
    private static final class Blocks implements Block.Cases<JsonNode> {
        @Override
        public JsonNode text(Block.Text block) {
            return kind("text").put("text", block.text());
        }

        @Override
        public JsonNode heading(Block.Heading block) {
            return kind("heading").put("text", block.text());
        }

        @Override
        public JsonNode note(Block.Note block) {
            return kind("note").put("text", block.text());
        }

        @Override
        public JsonNode items(Block.Items block) {
            return kind("items").set("items", texts(block.items()));
        }

        @Override
        public JsonNode bars(Block.Bars block) {
            return kind("bars")
                    .set(
                            "bars",
                            each(
                                    block.bars(),
                                    bar -> NODES.objectNode()
                                            .put("label", bar.label())
                                            .put("count", bar.count())));
        }

        @Override
        public JsonNode quote(Block.Quote block) {
            ObjectNode quote = kind("quote").put("text", block.text());
            return block.by().isEmpty() ? quote : quote.put("by", block.by());
        }

        @Override
        public JsonNode own(Block.Own block) {
            return kind("own").set("block", block.block().fold(this));
        }
    }

    /** Each kind of field. */
    private static final class Fields implements Field.Cases<JsonNode> {
        @Override
        public JsonNode text(Field.TextField field) {
            return field("text", field)
                    .put("hint", field.hint())
                    .put("value", field.value())
                    .put("lines", name(field.lines()));
        }

        @Override
        public JsonNode oneOf(Field.OneOf field) {
            return field("one-of", field)
                    .put("chosen", field.chosen())
                    .put("layout", name(field.layout()))
                    .set("options", options(field.options()));
        }

        @Override
        public JsonNode manyOf(Field.ManyOf field) {
            ObjectNode node = field("many-of", field).put("ticks", name(field.ticks()));
            node.set("chosen", texts(field.chosen().stream().sorted().toList()));
            node.set("options", options(field.options()));
            return node;
        }

        private static ObjectNode field(String kind, Field field) {
            return kind(kind).put("id", field.id()).put("label", field.label());
        }

        private static ArrayNode options(List<Field.Option> options) {
            return each(
                    options,
                    option -> NODES.objectNode()
                            .put("key", option.key())
                            .put("name", option.name())
                            .put("detail", option.detail()));
        }
    }
}
