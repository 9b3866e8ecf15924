package org.ponder.dialogs.card;

import java.util.Locale;

/** Where on a card a text of ours may stand. */
public enum Part {
    TITLE,
    TEXT,
    HEADING,
    NOTE,
    ITEM,
    BAR,
    LABEL,
    HINT,
    OPTION,
    DETAIL,
    CHOICE;

    /** The key of what is said in its place, where it cannot be said as it stands. */
    String plain() {
        return "plain." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether what is said in its place has its number, so that one can be told from another. */
    boolean isNumbered() {
        return switch (this) {
            case BAR, OPTION, CHOICE -> true;
            case TITLE, TEXT, HEADING, NOTE, ITEM, LABEL, HINT, DETAIL -> false;
        };
    }
}
