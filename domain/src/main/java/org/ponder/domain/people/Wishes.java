package org.ponder.domain.people;

import java.time.ZoneId;
import java.util.List;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.calendar.Rest;
import org.ponder.domain.calendar.Season;

/**
 * When a member wants to be written to.
 *
 * @param school where they work, by name; empty for whoever belongs to no one school, or has not said
 * @param zone where they live, as in Europe/London; empty where it is the trust's
 * @param hours their own; none for whoever keeps to what is usual from where they see the trust
 * @param season days of the year beyond which they want to hear nothing, whatever the hours say
 */
public record Wishes(String school, String zone, List<GoodHours> hours, Season season, Rest rest) {
    public static final Wishes NONE = new Wishes("", "", List.of(), Season.EVERY_DAY, Rest.NONE);

    public Wishes {
        hours = List.copyOf(hours);
    }

    public Wishes at(String otherSchool) {
        return new Wishes(otherSchool, zone, hours, season, rest);
    }

    /** Whether they live in a zone that there is. */
    public boolean areSomewhere() {
        return zone.isEmpty() || ZoneId.getAvailableZoneIds().contains(zone);
    }

    public Wishes in(String otherZone) {
        return new Wishes(school, otherZone, hours, season, rest);
    }

    public Wishes within(List<GoodHours> others) {
        return new Wishes(school, zone, others, season, rest);
    }

    public Wishes on(Season other) {
        return new Wishes(school, zone, hours, other, rest);
    }

    /** What one person wishes for who said some of it under another account; whoever wants to hear nothing there, does nowhere. */
    public Wishes orElse(Wishes elsewhere) {
        return new Wishes(
                school.isEmpty() ? elsewhere.school : school,
                zone.isEmpty() ? elsewhere.zone : zone,
                hours.isEmpty() ? elsewhere.hours : hours,
                season.and(elsewhere.season),
                rest.until().isBefore(elsewhere.rest.until()) ? elsewhere.rest : rest);
    }

    public Wishes resting(Rest other) {
        return new Wishes(school, zone, hours, season, other);
    }
}
