package org.ponder.domain.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Named fields of a pack while it is read: whatever is wrong with them is noted, and reading goes on. */
final class PackFields {
    private final Map<String, PackEntry.Field> given = new LinkedHashMap<>();
    private final int line;
    private final PackNotes notes;

    private PackFields(PackEntry.Fields fields, PackNotes notes) {
        this.line = fields.line();
        this.notes = notes;
        fields.all().forEach(this::give);
    }

    private void give(PackEntry.Field field) {
        Optional.ofNullable(given.putIfAbsent(field.name(), field))
                .ifPresent(first -> notes.fault(
                        field.line(),
                        "“" + field.name() + "” is already given in line " + first.line() + ": keep one of the two."));
    }

    /** The fields of an entry, whatever they are called; none, and noted, if it has none. */
    static Optional<PackFields> in(PackEntry entry, String what, PackNotes notes) {
        return notes.fields(entry, what).map(fields -> new PackFields(fields, notes));
    }

    /** The same, noting every field that is not one of these. */
    PackFields knowing(List<String> names) {
        given.values().stream()
                .filter(field -> !names.contains(field.name()))
                .forEach(field -> notes.fault(
                        field.line(),
                        "“" + field.name() + "” means nothing here: take it out, or use one of "
                                + String.join(", ", names) + "."));
        return this;
    }

    List<PackEntry.Field> all() {
        return List.copyOf(given.values());
    }

    int line() {
        return line;
    }

    /** Where a field stands, or these begin if it is missing. */
    int line(String name) {
        return Optional.ofNullable(given.get(name)).map(PackEntry.Field::line).orElse(line);
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    Optional<PackEntry> entry(String name) {
        Optional<PackEntry> entry = Optional.ofNullable(given.get(name)).map(PackEntry.Field::entry);
        if (entry.isEmpty()) {
            notes.fault(line, "“" + name + "” is missing: add it.");
        }
        return entry;
    }

    /** The text of a field; empty, and noted, if there is none. */
    String text(String name, PackText kind) {
        return entry(name).map(entry -> notes.text(entry, quoted(name), kind)).orElse("");
    }

    Optional<PackKey> key(String name) {
        return entry(name)
                .flatMap(entry -> notes.plain(entry, quoted(name)))
                .map(text -> new PackKey(text.value(), text.line()).noted(notes));
    }

    /** The element keys in a list that may be left out; each only once. */
    List<ElementKey> keys(String name) {
        if (!has(name)) {
            return List.of();
        }
        PackOnce once = new PackOnce(notes);
        return list(name).stream()
                .flatMap(items -> items.entries().stream())
                .flatMap(entry -> notes.plain(entry, "A key").stream())
                .map(text -> new PackKey(text.value(), text.line()).noted(notes))
                .peek(key -> once.see(key.value(), key.line()))
                .map(key -> new ElementKey(key.value()))
                .toList();
    }

    Optional<PackEntry.Items> list(String name) {
        return entry(name).flatMap(entry -> notes.items(entry, quoted(name)));
    }

    Optional<PackFields> fields(String name) {
        return entry(name).flatMap(entry -> in(entry, quoted(name), notes));
    }

    private static String quoted(String name) {
        return "“" + name + "”";
    }
}
