package org.ponder.dialogs.script;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a time zone as people type it: "Europe/London", "asia/tokyo", or a city that one is called after, as in "New York". */
public final class TypedZone {
    private static final Pattern TIME = Pattern.compile(" time$");
    private static final Pattern NOWHERE = Pattern.compile("(?:Etc|SystemV)/.*");

    private TypedZone() {}

    /** As it is kept; nothing where there is none, or where clocks in several show different times. */
    public static Optional<String> in(String typed) {
        String plain = TIME.matcher(Meaning.plain(typed)).replaceFirst("").replace(' ', '_');
        return only(id -> id.equalsIgnoreCase(plain))
                .or(() -> only(id -> id.indexOf('/') > 0 && city(id).equalsIgnoreCase(plain)));
    }

    private static Optional<String> only(Predicate<String> fits) {
        List<String> fitting = ZoneId.getAvailableZoneIds().stream()
                .filter(fits)
                .filter(id -> !NOWHERE.matcher(id).matches())
                .sorted()
                .toList();
        Set<?> clocks = fitting.stream().map(id -> ZoneId.of(id).getRules()).collect(Collectors.toSet());
        return clocks.size() == 1 ? fitting.stream().findFirst() : Optional.empty();
    }

    private static String city(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
