package org.ponder.domain.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ponder.domain.calendar.SchoolYear;
import org.ponder.domain.calendar.TermDates;

/**
 * What a trust has told about its year.
 *
 * @param schools the term dates of those of its schools that have told any, by name; those of one that is no longer named are kept
 *     in case it comes back
 */
public record Calendar(Map<String, TermDates> schools, Hours hours) {
    public static final Calendar USUAL = new Calendar(Map.of(), Hours.USUAL);

    public Calendar {
        schools = Map.copyOf(schools);
    }

    public Calendar with(Map<String, TermDates> other) {
        return new Calendar(other, hours);
    }

    public Calendar with(Hours other) {
        return new Calendar(schools, other);
    }

    /** The year of one of the named schools, or of most of them where that one has told nothing. */
    SchoolYear year(String school, List<String> named) {
        return Optional.<SchoolYear>ofNullable(schools.get(school)).orElseGet(() -> ofMost(named));
    }

    SchoolYear ofMost(List<String> named) {
        return SchoolYear.ofMost(
                named.stream().filter(schools::containsKey).map(schools::get).toList());
    }
}
