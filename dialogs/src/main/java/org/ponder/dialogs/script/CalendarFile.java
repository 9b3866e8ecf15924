package org.ponder.dialogs.script;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ponder.domain.calendar.Days;

/** What somebody handed over as a calendar file. */
public sealed interface CalendarFile {
    Pattern BEGINNING = Pattern.compile("[\\uFEFF\\p{Z}\\s]*+BEGIN:VCALENDAR", Pattern.CASE_INSENSITIVE);

    /** Whether words are no words but such a file. */
    static boolean is(String typed) {
        return BEGINNING.matcher(typed).lookingAt();
    }

    <T> T fold(Function<Held, T> held, Function<Because, T> unread);

    /**
     * What it holds.
     *
     * @param leftOut how many more entries there are, which come again and again, are cancelled or have no days that can be read
     */
    record Held(List<Entry> entries, int leftOut) implements CalendarFile {
        public Held {
            entries = List.copyOf(entries);
        }

        @Override
        public <T> T fold(Function<Held, T> held, Function<Because, T> unread) {
            return held.apply(this);
        }
    }

    /** Nothing was read of it. */
    record Unread(Because because) implements CalendarFile {
        @Override
        public <T> T fold(Function<Held, T> held, Function<Because, T> unread) {
            return unread.apply(because);
        }
    }

    /** Why nothing was read. */
    enum Because {
        /** It could not be had from where it was put. */
        UNREACHABLE,
        UNREADABLE,
        TOO_LARGE,
        /** It holds more than can be kept of one school. */
        TOO_MANY,
        /** Neither terms nor the holidays between which they are. */
        NO_TERMS;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Something that lasts for some days, by the name that its author gave it. */
    record Entry(String name, Days days) {

        /** Hides the name: anything may stand there. */
        @Override
        public String toString() {
            return "Entry[" + days + "]";
        }
    }
}
