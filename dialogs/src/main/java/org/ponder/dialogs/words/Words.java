package org.ponder.dialogs.words;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ponder.domain.round.Times;

/** Texts by key in one language, and how that language writes dates and understands short replies. */
public final class Words {
    private static final String TEXTS = "org.ponder.dialogs.words.words";

    private static final Pattern WAYS = Pattern.compile("(?:reply|command|option|term-line|hours-line|wish)\\.");

    private final Locale locale;
    private final ResourceBundle texts;
    private final DateTimeFormatter moments;
    private final DateTimeFormatter days;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter fullDays;
    private final Map<String, List<String>> ways;
    private final Map<String, String> plain = new ConcurrentHashMap<>();

    public Words(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(TEXTS, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.moments = DateTimeFormatter.ofPattern(texts.getString("moment.pattern"), locale);
        this.days = DateTimeFormatter.ofPattern(texts.getString("day.pattern"), locale);
        this.dates = DateTimeFormatter.ofPattern(texts.getString("date.pattern"), locale);
        this.fullDays = DateTimeFormatter.ofPattern(texts.getString("full-day.pattern"), locale);
        this.ways = texts.keySet().stream()
                .filter(key -> WAYS.matcher(key).lookingAt())
                .collect(Collectors.toUnmodifiableMap(
                        key -> key, key -> List.of(texts.getString(key).split("\\|", -1))));
    }

    /** The text under a key; a key that is missing is a bug that a test finds. */
    public String say(String key, Object... with) {
        return with.length == 0 ? plain.computeIfAbsent(key, this::formatted) : formatted(key, with);
    }

    private String formatted(String key, Object... with) {
        return new MessageFormat(texts.getString(key), locale).format(with);
    }

    /** What a reply may be typed as: the ways under a key, or none where it has none. */
    public List<String> ways(String key) {
        return ways.getOrDefault(key, List.of());
    }

    /** What people call the platforms of these short names, one after the other. */
    public String platforms(Collection<String> names) {
        return names.stream()
                .map(name -> "platform." + name)
                .map(key -> say(texts.containsKey(key) ? key : "platform.other"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /**
     * When a round closes and its summary is posted: the text under a key, and under the key with {@code -then-waits} where the
     * summary is posted later than the round closes.
     */
    public String closing(String key, Instant closes, Instant posted, ReaderZone zone) {
        return say(posted.isAfter(closes) ? key + "-then-waits" : key, moment(closes, zone), moment(posted, zone));
    }

    /**
     * A moment as it is where somebody lives, as in "Friday 4 December at 16:00"; where it is another time in their trust, it says
     * whose it is, as in "Saturday 5 December at 01:00 (Tokyo time)".
     */
    public String moment(Instant at, ReaderZone zone) {
        String there = moments.format(at.atZone(zone.theirs()));
        return zone.differsAt(at) ? say("elsewhere.moment", there, zone.place()) : there;
    }

    /** When a round closes, after "it closes"; while everything is held nobody can tell. */
    public String closes(Times times, ReaderZone zone) {
        return times.hold().isOn() ? say("closes.held") : say("closes.on", moment(times.closesAt(), zone));
    }

    /** A day and its year, as in "Friday 4 December 2026". */
    public String fullDay(LocalDate day) {
        return fullDays.format(day);
    }

    /** A day, as in "Friday 4 December". */
    public String day(LocalDate day) {
        return days.format(day);
    }

    /** A date as it is typed, as in "4 December 2026". */
    public String date(LocalDate day) {
        return dates.format(day);
    }

    public Locale locale() {
        return locale;
    }
}
