package org.ponder.dialogs.script;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.Rest;
import org.ponder.domain.calendar.Season;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.Wishes;

/** What a member wishes for as it is filled in on a card; whatever is left as it stands there changes nothing. */
public final class WishesForm {
    private static final String NO_SCHOOL = "none";
    private static final String QUIET = "quiet";

    private final Words words;
    private final HoursLines hours;
    private final PauseEnd pauses;
    private final Trust trust;
    private final LocalDate today;

    /** @param today where the member lives */
    public WishesForm(Words words, Trust trust, LocalDate today) {
        this.words = words;
        this.hours = new HoursLines(words);
        this.pauses = new PauseEnd(words);
        this.trust = trust;
        this.today = today;
    }

    public List<Field> fields(Member member) {
        Wishes now = member.wishes();
        List<Field> fields = new ArrayList<>();
        if (!trust.setUp().schools().isEmpty()) {
            fields.add(school(now));
        }
        fields.add(text("hours", hours.write(now.hours()), Field.Lines.SEVERAL));
        fields.add(text("zone", trust.zone(member).getId(), Field.Lines.ONE));
        fields.add(text("pause", isPaused(now) ? words.fullDay(now.rest().until()) : "", Field.Lines.ONE));
        fields.add(new Field.ManyOf(
                "holidays",
                words.say("settings.holidays"),
                List.of(new Field.Option(QUIET, words.say("settings.holidays.quiet"), "")),
                isQuietInHolidays(now) ? Set.of(QUIET) : Set.of()));
        return fields;
    }

    private Field school(Wishes now) {
        List<String> schools = trust.setUp().schools();
        return new Field.OneOf(
                "school",
                words.say("settings.school"),
                Stream.concat(
                                Stream.of(new Field.Option(NO_SCHOOL, words.say("settings.no-school"), "")),
                                schools.stream().map(SchoolOptions::option))
                        .toList(),
                schools.contains(now.school()) ? SchoolOptions.key(now.school()) : NO_SCHOOL,
                Field.Layout.COMPACT);
    }

    private Field text(String id, String value, Field.Lines lines) {
        return new Field.TextField(
                id, words.say("settings." + id), words.say("settings." + id + ".hint"), value, lines);
    }

    /** Whether they want to hear nothing until a day that is yet to come. */
    public boolean isPaused(Wishes wishes) {
        return wishes.rest().covers(today) && !isStopped(wishes);
    }

    /** Whether they want to hear nothing until they say otherwise. */
    public static boolean isStopped(Wishes wishes) {
        return wishes.rest().equals(Rest.FOR_GOOD);
    }

    public static boolean isQuietInHolidays(Wishes wishes) {
        return wishes.season().compareTo(Season.NOT_IN_SCHOOL_HOLIDAYS) >= 0;
    }

    /** @param filled what every field of the card holds */
    public FilledForm<Wishes> read(Map<String, String> filled, Member member) {
        String pause = pause(filled);
        Optional<LocalDate> until = pauses.in(pause, today);
        Optional<String> zone = zone(value(filled, "zone"), member);
        Optional<String> unreadable = hours.fault(value(filled, "hours"));
        if (unreadable.isPresent()) {
            return FilledForm.faulty("hours", "settings.fault.hours", unreadable.get());
        }
        if (zone.isEmpty()) {
            return FilledForm.faulty("zone", "refusal.NO_SUCH_ZONE");
        }
        if (!pause.isEmpty() && until.isEmpty()) {
            return FilledForm.faulty("pause", "settings.fault.pause");
        }
        Wishes now = member.wishes();
        return FilledForm.meaning(new Wishes(
                school(value(filled, "school"), now),
                zone.get(),
                hours.read(value(filled, "hours")),
                season(value(filled, "holidays"), now),
                until.map(Rest::new).orElse(isStopped(now) ? Rest.FOR_GOOD : Rest.NONE)));
    }

    private static String value(Map<String, String> filled, String field) {
        return filled.getOrDefault(field, "").strip();
    }

    /** Whoever types may say that there is none. */
    private String pause(Map<String, String> filled) {
        String pause = value(filled, "pause");
        return words.ways("reply.none").contains(Meaning.plain(pause)) ? "" : pause;
    }

    /** A school that the trust does not name any more cannot be chosen, and stays until another is. */
    private String school(String key, Wishes now) {
        List<String> schools = trust.setUp().schools();
        boolean none = key.equals(NO_SCHOOL) && schools.contains(now.school());
        return SchoolOptions.named(schools, key).orElse(none ? "" : now.school());
    }

    /** Whoever has said once where they live, and now says that it is where the trust is, stays there whatever is told of them. */
    private Optional<String> zone(String typed, Member member) {
        String own = member.wishes().zone();
        if (typed.isEmpty()) {
            return Optional.of(own.isEmpty() ? "" : trust.zone().getId());
        }
        return TypedZone.in(typed).map(zone -> zone.equals(trust.zone(member).getId()) ? own : zone);
    }

    private static Season season(String ticked, Wishes now) {
        if (ticked.isEmpty()) {
            return isQuietInHolidays(now) ? Season.EVERY_DAY : now.season();
        }
        return now.season().and(Season.NOT_IN_SCHOOL_HOLIDAYS);
    }
}
