package org.ponder.domain.people;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.calendar.Season;

/**
 * When a trust's people may be written to who have not chosen hours of their own, and when its channels may.
 *
 * @param of by the key of a perspective
 * @param others of any other perspective, and of whoever has none yet
 */
public record Hours(Map<String, List<GoodHours>> of, List<GoodHours> others, List<GoodHours> channels) {

    /**
     * What most would choose: headteachers on school days from eight to five, trustees, who have a job beside, on weekday evenings,
     * executives and the central team on weekdays from eight to six, others from nine to five.
     */
    public static final Hours USUAL = new Hours(
            Map.of(
                    "headteachers", List.of(onWeekdays("08:00", "17:00", Season.ON_SCHOOL_DAYS)),
                    "trustees", List.of(onWeekdays("17:30", "20:30", Season.NOT_ON_BANK_HOLIDAYS)),
                    "executive", List.of(onWeekdays("08:00", "18:00", Season.NOT_ON_BANK_HOLIDAYS)),
                    "central-team", List.of(onWeekdays("08:00", "18:00", Season.NOT_ON_BANK_HOLIDAYS))),
            List.of(onWeekdays("09:00", "17:00", Season.NOT_ON_BANK_HOLIDAYS)),
            List.of(onWeekdays("08:00", "17:00", Season.NOT_ON_BANK_HOLIDAYS)));

    /** No quiet hours for anybody: for a trust that is made up. */
    public static final Hours ALWAYS = new Hours(Map.of(), List.of(GoodHours.ALWAYS), List.of(GoodHours.ALWAYS));

    public Hours {
        of = of.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        others = List.copyOf(others);
        channels = List.copyOf(channels);
    }

    public List<GoodHours> of(Perspective perspective) {
        return of.getOrDefault(perspective.key(), others);
    }

    private static GoodHours onWeekdays(String from, String until, Season season) {
        return GoodHours.onWeekdays(LocalTime.parse(from), LocalTime.parse(until), season);
    }
}
