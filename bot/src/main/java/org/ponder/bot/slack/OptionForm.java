package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Field.Option;

/**
 * The options of a field as Slack lets one choose them. Where a name or what explains it is too long, all of it stands in a list
 * above, and the options have names alone.
 */
final class OptionForm {
    private static final int LONGEST = 75;
    private static final int MOST_IN_A_GROUP = 100;

    private final List<Option> options;
    private final ShortNames names;

    OptionForm(List<Option> options) {
        this.options = options;
        this.names = ShortNames.of(options.stream().map(Option::name).toList(), LONGEST);
    }

    /** Nothing where the options themselves have room for it all. */
    Stream<ObjectNode> listed() {
        return isListed()
                ? RichText.lists(IntStream.range(0, options.size())
                        .mapToObj(
                                i -> inFull(names.full().get(i), options.get(i).detail()))
                        .toList())
                : Stream.empty();
    }

    boolean isEmpty() {
        return options.isEmpty();
    }

    /** Gives an element its options, in groups where one list would be too long. */
    void putInto(ObjectNode element) {
        if (options.size() <= MOST_IN_A_GROUP) {
            element.putArray("options").addAll(between(0, options.size()));
            return;
        }
        ArrayNode groups = element.putArray("option_groups");
        for (int from = 0; from < options.size(); from += MOST_IN_A_GROUP) {
            int to = Math.min(from + MOST_IN_A_GROUP, options.size());
            ObjectNode group = groups.addObject();
            group.set("label", PlainText.of((from + 1) + " – " + to, LONGEST));
            group.putArray("options").addAll(between(from, to));
        }
    }

    /** Those under these keys, the very same as they stand among all. */
    List<ObjectNode> chosen(Set<String> keys) {
        return IntStream.range(0, options.size())
                .filter(i -> keys.contains(options.get(i).key()))
                .mapToObj(this::option)
                .toList();
    }

    private List<ObjectNode> between(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::option).toList();
    }

    private ObjectNode option(int number) {
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.set("text", PlainText.of(names.shown().get(number), LONGEST));
        option.put("value", options.get(number).key());
        String detail = options.get(number).detail();
        if (!isListed() && !detail.isBlank()) {
            option.set("description", PlainText.of(PlainText.line(detail), LONGEST));
        }
        return option;
    }

    private boolean isListed() {
        return names.areCut() || options.stream().anyMatch(option -> !PlainText.fits(option.detail(), LONGEST));
    }

    private static String inFull(String name, String detail) {
        return detail.isBlank() ? name : name + " – " + detail;
    }
}
