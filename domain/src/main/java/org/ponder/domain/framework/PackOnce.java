package org.ponder.domain.framework;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What may come only once in its place. */
final class PackOnce {
    private final Map<String, Integer> lines = new HashMap<>();
    private final PackNotes notes;

    PackOnce(PackNotes notes) {
        this.notes = notes;
    }

    void see(String value, int line) {
        Optional.ofNullable(value.isEmpty() ? null : lines.putIfAbsent(value.toLowerCase(Locale.UK), line))
                .ifPresent(first ->
                        notes.fault(line, "“" + value + "” is already used in line " + first + ": choose another."));
    }
}
