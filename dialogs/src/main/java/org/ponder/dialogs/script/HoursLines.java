package org.ponder.dialogs.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.GoodHours;

/**
 * Reads good hours that may be several: one to a line, or with semicolons between where a line has to do; and writes them. Whoever
 * types may say that there are none.
 */
public final class HoursLines {
    private static final int MOST = 7;
    private static final int LONGEST_SHOWN = 80;

    private final HoursLine line;
    private final List<String> none;

    public HoursLines(Words words) {
        this.line = new HoursLine(words);
        this.none = words.ways("reply.none");
    }

    /** The first line that is no good hours, or one too many; its beginning, where it is long. */
    public Optional<String> fault(String typed) {
        List<String> lines = lines(typed);
        return lines.stream()
                .filter(one -> line.read(one).isEmpty())
                .findFirst()
                .or(() -> lines.stream().skip(MOST).findFirst())
                .map(one -> one.substring(0, Math.min(one.length(), LONGEST_SHOWN)));
    }

    /** What the lines say that can be read; nothing where nothing is typed. */
    public List<GoodHours> read(String typed) {
        return lines(typed).stream().flatMap(one -> line.read(one).stream()).toList();
    }

    /** One to a line. */
    public String write(List<GoodHours> hours) {
        return written(hours, "\n");
    }

    /** In one line, which reads back the same. */
    public String inOneLine(List<GoodHours> hours) {
        return written(hours, "; ");
    }

    private String written(List<GoodHours> hours, String between) {
        return hours.stream().map(line::write).collect(Collectors.joining(between));
    }

    private List<String> lines(String typed) {
        return Arrays.stream(typed.split("\\R|;", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty() && !none.contains(Meaning.plain(one)))
                .toList();
    }
}
