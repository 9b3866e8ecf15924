package org.ponder.dialogs.script;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.dialogs.script.SeasonWords.Said;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.GoodHours;

/**
 * Reads good hours from a line such as "Monday to Friday 08:00–17:00 on school days" or "weekday evenings 5.30 to 8.30", and writes
 * them so that they read back the same.
 */
public final class HoursLine {
    private static final int LONGEST = 120;
    private static final String ALWAYS = "hours-line.always";
    private static final String MIDNIGHT = "midnight";
    private static final String TIME = "([0-9]{1,2}(?:[:.][0-9]{2})?(?: ?[ap]m)?|noon|midday|midnight)";
    private static final Pattern TIMES =
            Pattern.compile("(?:from |between )?" + TIME + " ?(?:-|\\b(?:to|until|till|and)\\b) ?" + TIME);
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—−]");
    private static final Pattern HALF_OF_DAY = Pattern.compile("([ap])\\.m\\b\\.?");
    private static final Pattern AROUND_DAYS = Pattern.compile("[():;.]|\\bonly\\b");
    private static final Pattern NO_DAYS = Pattern.compile("[ ,]*");

    private final Words words;
    private final DayNames days;
    private final SeasonWords seasons;
    private final Pattern late;
    private final Pattern early;
    private final DateTimeFormatter time;

    public HoursLine(Words words) {
        this.words = words;
        this.days = new DayNames(words);
        this.seasons = new SeasonWords(words);
        this.late = anyOf(words.ways("hours-line.late"));
        this.early = anyOf(words.ways("hours-line.early"));
        this.time = DateTimeFormatter.ofPattern("HH:mm", words.locale());
    }

    /** Nothing where it cannot be read, or ends before it begins. */
    public Optional<GoodHours> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(typed);
        return words.ways(ALWAYS).contains(plain)
                ? Optional.of(GoodHours.ALWAYS)
                : inParts(plain, TIMES.matcher(plain));
    }

    public String write(GoodHours hours) {
        if (hours.equals(GoodHours.ALWAYS)) {
            return words.ways(ALWAYS).get(0);
        }
        String until = hours.until().equals(LocalTime.MIDNIGHT) ? MIDNIGHT : time.format(hours.until());
        String times = time.format(hours.from()) + "–" + until;
        return Stream.concat(Stream.of(days.write(hours.days()), times), seasons.write(hours.season()).stream())
                .collect(Collectors.joining(" "));
    }

    private static String plain(String typed) {
        String hyphens = DASH.matcher(Meaning.plain(typed)).replaceAll("-");
        return HALF_OF_DAY.matcher(hyphens).replaceAll("$1m");
    }

    private Optional<GoodHours> inParts(String plain, Matcher times) {
        if (!times.find()) {
            return Optional.empty();
        }
        Said said = seasons.in(plain.substring(0, times.start()) + " , " + plain.substring(times.end()));
        boolean isLate =
                times.group(2).endsWith("pm") || late.matcher(said.rest()).find();
        return days(said)
                .flatMap(on -> DaySpan.in(times.group(1), times.group(2), isLate)
                        .map(span -> new GoodHours(on, span.from(), span.until(), said.season())));
    }

    private Optional<Set<DayOfWeek>> days(Said said) {
        String named = said.rest();
        for (Pattern gone : List.of(late, early, AROUND_DAYS)) {
            named = gone.matcher(named).replaceAll(" ");
        }
        return NO_DAYS.matcher(named).matches()
                ? Optional.of(said.days()).filter(implied -> !implied.isEmpty())
                : days.read(Meaning.plain(named));
    }

    private static Pattern anyOf(List<String> ways) {
        return ways.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})"), Pattern::compile));
    }
}
