package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.dialogs.Visitor.Place;

/** Whatever Slack leaves out, or sends in another shape: it is acknowledged, and what comes of it can be worked with. */
class SlackAbsencesTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> INSTEAD = List.of(
            JSON.nullNode(),
            JSON.textNode(""),
            JSON.numberNode(7),
            JSON.booleanNode(true),
            JSON.objectNode(),
            JSON.arrayNode());

    static Stream<String> every_part_may_be_missing_or_something_else() {
        return SlackFixtures.names().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void every_part_may_be_missing_or_something_else(String name) {
        ObjectNode whole = SlackFixtures.tree(name);
        List<String> parts = parts("", whole).toList();
        assertThat(parts).isNotEmpty();

        for (String part : parts) {
            ObjectNode without = whole.deepCopy();
            remove(without, part);
            survives(name, part + " is missing", without);
            for (JsonNode other : INSTEAD) {
                ObjectNode changed = whole.deepCopy();
                put(changed, part, other);
                survives(name, part + " is " + other, changed);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("every_part_may_be_missing_or_something_else")
    void what_is_new_to_us_changes_nothing(String name) {
        SlackEar known = SlackEar.usual();
        SlackEar more = SlackEar.usual();
        ObjectNode grown = SlackFixtures.tree(name);
        grow(grown);

        assertThat(more.inbound.answer(SlackFixtures.payload(name, grown))).isEqualTo(known.answer(name));
        // where nothing else tells one delivery from another, all of it does
        assertThat(more.turns.taken)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("delivery")
                .isEqualTo(known.turns.taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "\"words\"",
                "{\"nonce\":7}",
                "{\"nonce\":null,\"main\":[],\"leave\":{}}"
            })
    void what_we_noted_on_a_window_may_be_anything(String noted) {
        for (String name : List.of(
                "interactions/submission",
                "interactions/closed",
                "interactions/press-in-modal",
                "interactions/press-on-home")) {
            ObjectNode payload = SlackFixtures.tree(name);
            payload.withObject("/view").put("private_metadata", noted);

            survives(name, "noted is " + noted, payload);
        }
    }

    @Test
    void nothing_at_all_is_acknowledged_and_counted_too() {
        SlackEar ear = SlackEar.usual();
        for (SlackPayload.Kind kind : SlackPayload.Kind.values()) {
            assertThat(ear.inbound
                            .answer(new SlackPayload(kind, JSON.objectNode()))
                            .status())
                    .isEqualTo(200);
        }

        assertThat(ear.turns.taken).isEmpty();
        assertThat(ear.inbound.counts().soFar().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(SlackPayload.Kind.values().length);
    }

    private static void survives(String name, String change, ObjectNode payload) {
        SlackEar ear = SlackEar.usual();

        SlackAnswer answer = ear.inbound.answer(SlackFixtures.payload(name, payload));

        assertThat(answer.status()).as(change).isEqualTo(200);
        ear.turns.taken.forEach(taken -> canBeWorkedWith(change, taken));
    }

    private static void canBeWorkedWith(String change, Inbound taken) {
        assertThat(taken.delivery()).as(change).isNotBlank();
        assertThat(taken.conversation().workspace()).as(change).isEqualTo(SlackEar.TEAM);
        assertThat(taken.conversation().id()).as(change).isNotBlank();
        assertThat(tree(taken.reference()).path("channel").asText()).as(change).isNotBlank();
        assertThat(Showing.read(taken.window())).as(change).isNotNull();
        assertThat(Stream.concat(
                        Stream.of(
                                taken.delivery(),
                                taken.conversation().id(),
                                taken.from().id(),
                                taken.reference(),
                                taken.window()),
                        words(taken.event()).stream()))
                .as(change)
                .noneMatch(text -> text.contains("null"));
        if (taken.conversation().place() == Place.PRIVATE) {
            assertThat(taken.conversation().id())
                    .as(change)
                    .isEqualTo(taken.from().id());
        }
    }

    private static Collection<String> words(Event event) {
        return event instanceof Event.Spoke spoke ? spoke.heard().texts() : List.of();
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> parts(String at, JsonNode node) {
        Stream<String> names = node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(String::valueOf)
                : node.properties().stream().map(field -> field.getKey());
        return names.map(name -> at + "/" + name.replace("~", "~0").replace("/", "~1")).toList().stream()
                .flatMap(part -> Stream.concat(Stream.of(part), parts(part, node.at(part.substring(at.length())))));
    }

    private static void remove(ObjectNode whole, String part) {
        JsonNode parent = parent(whole, part);
        if (parent instanceof ObjectNode object) {
            object.remove(name(part));
        } else {
            ((ArrayNode) parent).remove(Integer.parseInt(name(part)));
        }
    }

    private static void put(ObjectNode whole, String part, JsonNode value) {
        JsonNode parent = parent(whole, part);
        if (parent instanceof ObjectNode object) {
            object.set(name(part), value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name(part)), value);
        }
    }

    private static JsonNode parent(ObjectNode whole, String part) {
        return whole.at(part.substring(0, part.lastIndexOf('/')));
    }

    private static String name(String part) {
        return part.substring(part.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }

    /** Puts something that nobody has heard of into every object. What was filled in is named by ourselves. */
    private static void grow(JsonNode node) {
        List<JsonNode> children = new ArrayList<>();
        for (Iterator<JsonNode> each = node.elements(); each.hasNext(); ) {
            children.add(each.next());
        }
        children.forEach(SlackAbsencesTest::grow);
        if (node instanceof ObjectNode object && !isFilledIn(object)) {
            object.putObject("something_new").put("since", 2027);
        }
    }

    private static boolean isFilledIn(ObjectNode object) {
        return object.properties().stream()
                .anyMatch(field ->
                        field.getKey().endsWith("/n-7f3a") || field.getKey().equals("value"));
    }
}
