package org.ponder.domain.framework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.ponder.domain.framework.PackEntry.Field;
import org.ponder.domain.framework.PackEntry.Fields;
import org.ponder.domain.framework.PackEntry.Items;
import org.ponder.domain.framework.PackEntry.Text;

/** Writes a pack with one text on each line, from line 1; some lines may be written differently. */
final class WrittenPack {
    private final Map<Integer, PackEntry> instead;
    private int written;

    /** @param instead what stands in a line instead of its text */
    WrittenPack(Map<Integer, PackEntry> instead) {
        this.instead = instead;
    }

    /** A pack without a fault, but for what stands in its lines instead, with areas of these sizes. */
    Fields of(int... areas) {
        return fields(
                field("framework", text("own")),
                field("edition", text("2026-11")),
                field("title", text("Our own")),
                field("notice", text("Our own copy")),
                field("scale", items(text("Early"), text("Under way"), text("Settled"))),
                field(
                        "areas",
                        items(IntStream.range(0, areas.length)
                                .mapToObj(i -> area("a" + i, areas[i]))
                                .toArray(PackEntry[]::new))),
                field(
                        "closing",
                        fields(
                                field("name", text("Looking back")),
                                field("about", text("All of it together.")),
                                field("proud", text("Which of these make you proud?")),
                                field("talk", text("Which of these should we talk about?")),
                                field("question", text("What would we see a year from now?")))));
    }

    int lines() {
        return written;
    }

    private Fields area(String area, int size) {
        return fields(
                field("name", text("Area " + area)),
                field(
                        "elements",
                        items(IntStream.range(0, size)
                                .mapToObj(i -> element(area + "-e" + i))
                                .toArray(PackEntry[]::new))));
    }

    private Fields element(String key) {
        return fields(
                field("key", text(key)),
                field("name", text("Element " + key)),
                field("about", text("What " + key + " is about.")),
                field("descriptions", items(text("Early " + key), text("Middle " + key), text("Late " + key))),
                field(
                        "aspects",
                        fields(field("one", text("One")), field("two", text("Two")), field("three", text("Three")))),
                field("prompts", texts(Prompt.values(), key)),
                field("questions", texts(Cue.values(), key)));
    }

    private Fields texts(Enum<?>[] all, String key) {
        return fields(Arrays.stream(all)
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(name -> field(name, text("What of " + name + " in " + key + " as one of " + all.length + "?")))
                .toArray(Field[]::new));
    }

    private PackEntry text(String value) {
        written++;
        return instead.getOrDefault(written, new Text(value, written));
    }

    private static Field field(String name, PackEntry entry) {
        return new Field(name, entry.line(), entry);
    }

    private static Fields fields(Field... fields) {
        return new Fields(List.of(fields), fields[0].line());
    }

    private static Items items(PackEntry... entries) {
        return new Items(List.of(entries), entries[0].line());
    }
}
