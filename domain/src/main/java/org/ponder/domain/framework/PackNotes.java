package org.ponder.domain.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is noted while one pack is read, so that all its faults can be told at once. */
final class PackNotes {
    private final Function<String, List<String>> guard;
    private final PackSentences sentences = new PackSentences();
    private final List<Fault> faults = new ArrayList<>();

    /** @param guard the words in a text that Ponder never says */
    PackNotes(Function<String, List<String>> guard) {
        this.guard = guard;
    }

    void fault(int line, String message) {
        faults.add(new Fault(line, message));
    }

    Optional<PackEntry.Fields> fields(PackEntry entry, String what) {
        return expect(entry, entry.asFields(), what + " must have named fields: one “name: text” on each line.");
    }

    Optional<PackEntry.Items> items(PackEntry entry, String what) {
        return expect(entry, entry.asItems(), what + " must be a list: begin each of its entries with “- ”.");
    }

    Optional<PackEntry.Text> plain(PackEntry entry, String what) {
        return expect(entry, entry.asText(), what + " must be plain text.");
    }

    private <T> Optional<T> expect(PackEntry entry, Optional<T> as, String message) {
        if (as.isEmpty()) {
            fault(entry.line(), entry.fault(message));
        }
        return as;
    }

    /** A text on one line; empty, and noted, if it is none. */
    String text(PackEntry entry, String what, PackText kind) {
        return plain(entry, what).map(written -> text(written, kind)).orElse("");
    }

    private String text(PackEntry.Text written, PackText kind) {
        String text = written.value().strip().replaceAll("\\s+", " ");
        kind.fault(text).ifPresent(message -> fault(written.line(), message));
        guard.apply(text)
                .forEach(word ->
                        fault(written.line(), "“" + word + "” is a word that Ponder never says: choose another."));
        if (kind.isProse()) {
            sentences.add(text, written.line());
        }
        return text;
    }

    /** Everything that is wrong, by line. */
    List<Fault> faults() {
        return Stream.concat(faults.stream(), sentences.repeats().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Fault::line))
                .toList();
    }
}
