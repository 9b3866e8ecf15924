package org.ponder.bot.slack;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names as they fit where Slack leaves little room, beside the full ones. Where two would read the same when shortened, each
 * has its number in both places.
 */
record ShortNames(List<String> shown, List<String> full) {

    static ShortNames of(List<String> names, int most) {
        List<String> full = names.stream().map(PlainText::line).toList();
        boolean alike = distinct(cut(full, most)) < distinct(full);
        List<String> told = alike ? numbered(full) : full;
        return new ShortNames(cut(told, most), told);
    }

    /** Short names of which no two are the same, whatever the full ones are. */
    static List<String> apart(List<String> names, int most) {
        List<String> full = names.stream().map(PlainText::line).toList();
        List<String> cut = cut(full, most);
        return distinct(cut) < full.size() ? cut(numbered(full), most) : cut;
    }

    boolean areCut() {
        return !shown.equals(full);
    }

    private static List<String> numbered(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> (i + 1) + ". " + names.get(i))
                .toList();
    }

    private static List<String> cut(List<String> names, int most) {
        return names.stream().map(name -> Prose.shortened(name, most)).toList();
    }

    private static int distinct(List<String> names) {
        return new HashSet<>(names).size();
    }
}
