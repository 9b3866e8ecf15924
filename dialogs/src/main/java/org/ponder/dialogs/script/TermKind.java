package org.ponder.dialogs.script;

import java.util.List;
import org.ponder.dialogs.words.Words;

/** What a line about a school’s year is about. */
enum TermKind {
    TERM("term-line.term"),
    BREAK("term-line.break"),
    INSET("term-line.inset");

    private final String key;

    TermKind(String key) {
        this.key = key;
    }

    /** The labels that such a line may have, the first of them the one that is written. */
    List<String> labels(Words words) {
        return words.ways(key);
    }
}
