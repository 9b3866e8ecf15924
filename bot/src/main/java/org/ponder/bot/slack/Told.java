package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A part of what Slack tells; whatever is absent, or is something else than it should be, reads as nothing. */
record Told(JsonNode node) {
    static final Told NOTHING = new Told(MissingNode.getInstance());

    Told in(String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return new Told(found);
    }

    /** Empty where there is none. */
    String text(String... path) {
        JsonNode found = in(path).node;
        return found.isTextual() ? found.textValue() : "";
    }

    /** @throws Unclear where there is none */
    String need(String... path) {
        String text = text(path);
        if (text.isEmpty()) {
            throw new Unclear(String.join(".", path));
        }
        return text;
    }

    /** In forms truth is a word. */
    boolean is(String... path) {
        return in(path).node.asBoolean();
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The elements of a list; none of anything else. */
    Stream<Told> each(String... path) {
        JsonNode found = in(path).node;
        return found.isArray()
                ? StreamSupport.stream(found.spliterator(), false).map(Told::new)
                : Stream.empty();
    }

    Told first(String list) {
        return each(list).findFirst().orElse(NOTHING);
    }

    /** The first that is not empty. */
    static String firstOf(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    @Override
    public String toString() {
        return "Told[…]";
    }
}
