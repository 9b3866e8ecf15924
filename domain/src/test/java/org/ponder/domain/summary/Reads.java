package org.ponder.domain.summary;

import java.util.List;

/** What a line of a summary lets its reader know. */
public final class Reads {
    private Reads() {}

    /** The sizes of groups. */
    public static List<Integer> sizes(SummaryLine line) {
        return line.fold(new Sizes());
    }

    /** Whatever was answered, aspect by aspect; that less is told than could be is nothing. */
    public static List<String> facts(SummaryLine line) {
        boolean tells = !(line instanceof SummaryLine.CutShort || line instanceof SummaryLine.NoGroupLargeEnough);
        return tells ? line.fold(new Facts()) : List.of();
    }
}
