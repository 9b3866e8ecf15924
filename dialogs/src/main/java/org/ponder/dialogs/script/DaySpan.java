package org.ponder.dialogs.script;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hours of a day as they were typed, from one time to another; midnight is the end of the day.
 *
 * <p>A time such as "5" or "8.30" may be of the morning or of the afternoon: as in "9 to 5" and "2 to 4" it is the first that makes
 * sense, and it is never in the night.
 */
record DaySpan(LocalTime from, LocalTime until) {
    private static final Pattern CLOCK_FACE = Pattern.compile("(?:[1-9]|1[01])(?:[:.][0-9]{2})?");
    private static final Pattern AFTER_NOON = Pattern.compile("(?:1[3-9]|2[0-9])(?:[:.][0-9]{2})?");
    private static final LocalTime EARLIEST = LocalTime.of(6, 0);
    private static final int HALF_A_DAY = 12;

    /** @param late whether they were said to be in the afternoon or evening, as in "2–4pm" */
    static Optional<DaySpan> in(String from, String until, boolean late) {
        Stream<DaySpan> spans = possible(from)
                .flatMap(begin -> until(from, until).map(end -> new DaySpan(begin, end)))
                .filter(DaySpan::isWithinADay);
        return late ? spans.reduce((early, later) -> later) : spans.findFirst();
    }

    /** Whoever begins at 17:00 does not end at 9 in the evening, but in the morning, which is no hours of one day. */
    private static Stream<LocalTime> until(String from, String until) {
        return AFTER_NOON.matcher(from).matches() ? time(until) : possible(until);
    }

    private static Stream<LocalTime> possible(String typed) {
        return CLOCK_FACE.matcher(typed).matches()
                ? time(typed)
                        .flatMap(time -> Stream.of(time, time.plusHours(HALF_A_DAY)))
                        .filter(time -> !time.isBefore(EARLIEST))
                : time(typed);
    }

    private static Stream<LocalTime> time(String typed) {
        return switch (typed) {
            case "noon", "midday" -> Stream.of(LocalTime.NOON);
            case "midnight", "24:00" -> Stream.of(LocalTime.MIDNIGHT);
            default -> LaterTime.time(typed).stream();
        };
    }

    private boolean isWithinADay() {
        return until.equals(LocalTime.MIDNIGHT) || until.isAfter(from);
    }
}
