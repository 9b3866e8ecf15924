package org.ponder.dialogs.script;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Guests;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.RoundTimes;
import org.ponder.domain.people.SafeguardingContact;
import org.ponder.domain.people.SetUp;
import org.ponder.domain.people.Trust;

/** Reads what a facilitator filled in into a trust’s name and set-up, or finds the first thing that cannot be read. */
public final class SetUpReading {
    /** The option for an edition that is not posted anywhere. */
    public static final String NO_CHANNEL = "none";

    private static final int MOST_PERSPECTIVES = 12;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TRUST = 80;
    private static final int LONGEST_CONTACT = 200;
    private static final int MOST_SCHOOLS = 120;
    private static final int LONGEST_SCHOOL = 80;

    private final Trust trust;
    private final SetUp now;
    private final Map<String, String> filled;

    private SetUpReading(Trust trust, Map<String, String> filled) {
        this.trust = trust;
        this.now = trust.setUp();
        this.filled = filled;
    }

    /** What cannot be read. */
    public enum Fault {
        TRUST,
        PERSPECTIVES,
        DAYS,
        CLOSING_TIME,
        TIME_ZONE,
        SAFEGUARDING,
        SCHOOLS;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A trust as it is wanted, or a fault. */
    public interface Read {
        <T> T fold(Function<Trust, T> wanted, Function<Fault, T> fault);
    }

    public static Read of(Trust now, Map<String, String> filled) {
        return new SetUpReading(now, filled).read();
    }

    /** The perspectives of a set-up as they are filled in: one to a line. */
    public static String lines(SetUp setUp) {
        return setUp.perspectives().stream().map(Perspective::name).collect(Collectors.joining("\n"));
    }

    /** The schools of a set-up as they are filled in: one to a line. */
    public static String schools(SetUp setUp) {
        return String.join("\n", setUp.schools());
    }

    /** What a trust does about guests, as an option. */
    public static String key(Guests guests) {
        return guests.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Guests guests() {
        return Arrays.stream(Guests.values())
                .filter(guests -> key(guests).equals(value("guests")))
                .findFirst()
                .orElse(now.guests());
    }

    private Read read() {
        Optional<List<Perspective>> perspectives = perspectives();
        Optional<Integer> days = days();
        Optional<LocalTime> time = LaterTime.time(value("closing-time"));
        Optional<ZoneId> zone = zone();
        String name = value("trust");
        if (name.isEmpty() || name.length() > LONGEST_TRUST) {
            return faulty(Fault.TRUST);
        }
        if (perspectives.isEmpty()) {
            return faulty(Fault.PERSPECTIVES);
        }
        if (days.isEmpty()) {
            return faulty(Fault.DAYS);
        }
        if (time.isEmpty()) {
            return faulty(Fault.CLOSING_TIME);
        }
        if (zone.isEmpty()) {
            return faulty(Fault.TIME_ZONE);
        }
        if (value("safeguarding").length() > LONGEST_CONTACT) {
            return faulty(Fault.SAFEGUARDING);
        }
        Optional<List<String>> schools = schools();
        if (schools.isEmpty()) {
            return faulty(Fault.SCHOOLS);
        }
        RoundTimes times = new RoundTimes(zone.get(), days.get(), time.get());
        SafeguardingContact contact = new SafeguardingContact(value("safeguarding"));
        return good(trust.called(name)
                .with(new SetUp(perspectives.get(), times, contact, channels(), schools.get(), guests())));
    }

    private static Read good(Trust wanted) {
        return new Read() {
            @Override
            public <T> T fold(Function<Trust, T> good, Function<Fault, T> faulty) {
                return good.apply(wanted);
            }
        };
    }

    private static Read faulty(Fault fault) {
        return new Read() {
            @Override
            public <T> T fold(Function<Trust, T> good, Function<Fault, T> faulty) {
                return faulty.apply(fault);
            }
        };
    }

    private String value(String field) {
        return filled.getOrDefault(field, "").strip();
    }

    /** A perspective that is there already keeps its key, so that its members stay in it. */
    private Optional<List<Perspective>> perspectives() {
        List<String> names = Arrays.stream(value("perspectives").split("[\\r\\n,]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        boolean fine = !names.isEmpty()
                && names.size() <= MOST_PERSPECTIVES
                && names.stream().allMatch(name -> name.length() <= LONGEST_NAME);
        return fine ? Optional.of(named(names)) : Optional.empty();
    }

    private List<Perspective> named(List<String> names) {
        List<Perspective> perspectives = new ArrayList<>();
        for (String name : names) {
            Perspective known = now.perspectives().stream()
                    .filter(p -> p.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseGet(() -> new Perspective("", name));
            String key = known.isSet() && !known.key().isEmpty() ? known.key() : freeKey(name, perspectives);
            if (perspectives.stream().noneMatch(p -> p.key().equals(key))) {
                perspectives.add(new Perspective(key, name));
            }
        }
        return perspectives;
    }

    private String freeKey(String name, List<Perspective> taken) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "perspective" : plain;
        String key = base;
        int number = 2;
        while (isTaken(key, taken)) {
            key = base + "-" + number++;
        }
        return key;
    }

    private boolean isTaken(String key, List<Perspective> taken) {
        return now.perspective(key).isPresent()
                || taken.stream().anyMatch(p -> p.key().equals(key));
    }

    /** One to a line, or with semicolons between where a line has to do; a comma may be part of a name. */
    private Optional<List<String>> schools() {
        List<String> names = Arrays.stream(value("schools").split("[\\r\\n;]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        boolean fine = names.size() <= MOST_SCHOOLS
                && names.stream()
                        .allMatch(name -> name.length() <= LONGEST_SCHOOL
                                && name.codePoints().anyMatch(Character::isLetter));
        return Optional.of(names).filter(read -> fine);
    }

    private Optional<Integer> days() {
        String days = value("days");
        return days.matches("[0-9]{1,2}")
                ? Optional.of(Integer.valueOf(days)).filter(d -> d >= 1 && d <= RoundTimes.MOST_DAYS)
                : Optional.empty();
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.of(ZoneId.of(value("time-zone")));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** The team’s channel may have come since the card was sent, so that “none” leaves it as it is. */
    private Map<Audience, ChannelId> channels() {
        Map<Audience, ChannelId> channels = new EnumMap<>(Audience.class);
        now.channel(Audience.TEAM).ifPresent(team -> channels.put(Audience.TEAM, team));
        put(channels, Audience.TEAM, value("team"));
        put(channels, Audience.BOARD, value("board"));
        return channels;
    }

    private static void put(Map<Audience, ChannelId> channels, Audience audience, String key) {
        if (!key.isEmpty() && !key.equals(NO_CHANNEL)) {
            channels.put(audience, new ChannelId(UUID.fromString(key)));
        }
    }
}
