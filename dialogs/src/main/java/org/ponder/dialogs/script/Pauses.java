package org.ponder.dialogs.script;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hears that somebody wants to hear nothing until a day, or for so many days. */
final class Pauses {
    private static final int MOST_YEARS = 1;
    private static final String TIME = "\\b(?:hour|day|week|weekend|fortnight|month|term|year|holiday|bit|while)s?";
    private static final String END = " (?:(?:until|till|til)\\b ?(.*)|for (?:the next )?(.*" + TIME + "))";

    private final Pattern pattern;
    private final Locale locale;

    /** @param ways in which it may begin, in plain words */
    Pauses(Collection<String> ways, Locale locale) {
        this.pattern =
                Pattern.compile(ways.stream().map(Pattern::quote).collect(Collectors.joining("|", "(", ")" + END)));
        this.locale = locale;
    }

    Optional<Pause> in(String plain, LocalDate today) {
        Matcher pause = pattern.matcher(plain);
        return pause.matches() ? Optional.of(new Pause(pause.group(1), wish(end(pause), today))) : Optional.empty();
    }

    /** As a date is typed. */
    private static String end(Matcher pause) {
        return Optional.ofNullable(pause.group(2)).orElseGet(() -> "in " + pause.group(3));
    }

    private Wish wish(String end, LocalDate today) {
        return TypedDate.in(end, today, locale)
                .filter(day -> day.isAfter(today) && !day.isAfter(today.plusYears(MOST_YEARS)))
                .<Wish>map(Wish.PauseUntil::new)
                .orElse(Wish.Plain.PAUSE_UNCLEAR);
    }

    /**
     * That somebody wants to hear nothing for a while.
     *
     * @param way in which it begins
     */
    record Pause(String way, Wish wish) {
        boolean hasEnd() {
            return !wish.equals(Wish.Plain.PAUSE_UNCLEAR);
        }
    }
}
