package org.ponder.bot.pack;

import java.util.List;
import java.util.Set;
import org.ponder.domain.framework.PackEntry;
import org.ponder.domain.framework.PackEntry.Field;
import org.ponder.domain.framework.PackEntry.Fields;
import org.ponder.domain.framework.PackEntry.Items;
import org.ponder.domain.framework.PackEntry.Text;
import org.ponder.domain.framework.PackEntry.Unreadable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The plain part of YAML: texts, lists and named fields; nothing is made from a tag, and nothing is repeated by an alias. */
final class YamlNode {
    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIMESTAMP, Tag.NULL, Tag.MERGE, Tag.SEQ, Tag.MAP);

    private YamlNode() {}

    static PackEntry entry(Node node) {
        if (node.getAnchor() != null) {
            return new Unreadable(
                    "“&" + node.getAnchor()
                            + "” repeats text by reference: take it out and write the text wherever it belongs.",
                    line(node));
        }
        if (!PLAIN.contains(node.getTag())) {
            return new Unreadable(
                    "The tag “" + node.getTag().getValue() + "” means nothing here: take out the word after the “!”.",
                    line(node));
        }
        return plain(node);
    }

    private static PackEntry plain(Node node) {
        return switch (node.getNodeId()) {
            case scalar -> new Text(value((ScalarNode) node), line(node));
            case sequence -> new Items(entries((SequenceNode) node), line(node));
            case mapping -> new Fields(fields((MappingNode) node), line(node));
            case anchor -> throw new IllegalStateException("a composed tree has no open references");
        };
    }

    private static List<PackEntry> entries(SequenceNode list) {
        return list.getValue().stream().map(YamlNode::entry).toList();
    }

    private static List<Field> fields(MappingNode mapping) {
        return mapping.getValue().stream().map(YamlNode::field).toList();
    }

    private static Field field(NodeTuple pair) {
        Node key = pair.getKeyNode();
        String name = entry(key).asText().map(Text::value).orElse("?");
        return new Field(name, line(key), entry(pair.getValueNode()));
    }

    private static String value(ScalarNode scalar) {
        return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
