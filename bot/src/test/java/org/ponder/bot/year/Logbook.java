package org.ponder.bot.year;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.CardText;

/**
 * Everything that a trust is sent, to be read from beginning to end: what several people get at one moment stands there once, with
 * how many they are; and what has been read in full before is named by its title.
 */
final class Logbook {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final ZoneId zone;
    private final CardText text;
    private final List<Entry> entries = new ArrayList<>();

    Logbook(ZoneId zone, CardText text) {
        this.zone = zone;
        this.text = text;
    }

    /**
     * @param to as in "headteachers", or a channel
     * @param kind of message; in full the first time
     */
    void add(Instant at, String to, String kind, Card card) {
        entries.add(new Entry(at, to, kind, card));
    }

    /** What is said aside, by whoever reads. */
    void note(Instant at, String what) {
        entries.add(new Entry(at, what, "", Card.saying("", List.of())));
    }

    String read() {
        StringBuilder read = new StringBuilder();
        Set<String> readInFull = new HashSet<>();
        String month = "";
        for (List<Entry> same : together()) {
            Entry first = same.get(0);
            String now = MONTH.format(first.at().atZone(zone));
            if (!now.equals(month)) {
                read.append("\n── ").append(now).append(" ──\n\n");
                month = now;
            }
            read.append(MOMENT.format(first.at().atZone(zone))).append("  ").append(said(same, readInFull));
        }
        return read.toString();
    }

    private String said(List<Entry> same, Set<String> readInFull) {
        Entry first = same.get(0);
        if (first.kind().isEmpty()) {
            return "(" + first.to() + ")\n";
        }
        String to = "to " + recipients(same);
        boolean channel = first.to().endsWith("channel");
        return readInFull.add(first.kind()) || (channel && !first.kind().equals("Announcement"))
                ? to + ":\n" + text.of(first.card()).indent(8)
                : to + ": " + first.card().title() + "\n";
    }

    private static String recipients(List<Entry> same) {
        Map<String, Long> to =
                same.stream().collect(Collectors.groupingBy(Entry::to, TreeMap::new, Collectors.counting()));
        return to.entrySet().stream()
                .map(one ->
                        one.getKey().endsWith("channel") ? one.getKey() : one.getValue() + " of the " + one.getKey())
                .collect(Collectors.joining(", "));
    }

    private List<List<Entry>> together() {
        Map<List<Object>, List<Entry>> together = new LinkedHashMap<>();
        entries.forEach(entry -> together.computeIfAbsent(
                        List.of(entry.at(), entry.kind(), entry.kind().isEmpty() ? entry.to() : text.of(entry.card())),
                        key -> new ArrayList<>())
                .add(entry));
        return List.copyOf(together.values());
    }

    private record Entry(Instant at, String to, String kind, Card card) {}
}
