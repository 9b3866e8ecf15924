package org.ponder.dialogs.script;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.calendar.Season;

/** A season in words: "on school days", "not in school holidays", "also on bank holidays", or nothing for the usual one. */
final class SeasonWords {
    private static final String SCHOOL_DAYS = "hours-line.school-days";
    private static final String TERM = "hours-line.term";
    private static final String BANK_HOLIDAYS = "hours-line.bank-holidays";

    private final Words words;
    private final List<Phrase> phrases;

    SeasonWords(Words words) {
        this.words = words;
        this.phrases = Stream.of(
                        phrases(SCHOOL_DAYS, Season.ON_SCHOOL_DAYS, GoodHours.WEEKDAYS),
                        phrases(TERM, Season.NOT_IN_SCHOOL_HOLIDAYS, Set.of()),
                        phrases("hours-line.no-bank-holidays", Season.NOT_ON_BANK_HOLIDAYS, Set.of()),
                        phrases(BANK_HOLIDAYS, Season.EVERY_DAY, Set.of()),
                        phrases("hours-line.all-year", Season.EVERY_DAY, GoodHours.ALWAYS.days()))
                .flatMap(same -> same)
                .sorted(Comparator.comparing(phrase -> -phrase.pattern.pattern().length()))
                .toList();
    }

    Said in(String plain) {
        return phrases.stream()
                .flatMap(phrase -> phrase.in(plain).stream())
                .findFirst()
                .orElseGet(() -> new Said(Season.NOT_ON_BANK_HOLIDAYS, Set.of(), plain));
    }

    Optional<String> write(Season season) {
        return switch (season) {
            case EVERY_DAY -> words.ways(BANK_HOLIDAYS).stream().findFirst();
            case NOT_ON_BANK_HOLIDAYS -> Optional.empty();
            case NOT_IN_SCHOOL_HOLIDAYS -> words.ways(TERM).stream().findFirst();
            case ON_SCHOOL_DAYS -> words.ways(SCHOOL_DAYS).stream().findFirst();
        };
    }

    private Stream<Phrase> phrases(String key, Season season, Set<DayOfWeek> days) {
        return words.ways(key).stream()
                .map(way -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(way) + "(?!\\p{L})"))
                .map(way -> new Phrase(way, season, days));
    }

    /**
     * A season that was said.
     *
     * @param days of the week that it implies where no others are named, if any
     * @param rest whatever else was said
     */
    record Said(Season season, Set<DayOfWeek> days, String rest) {}

    private record Phrase(Pattern pattern, Season season, Set<DayOfWeek> days) {
        Optional<Said> in(String plain) {
            Matcher found = pattern.matcher(plain);
            return found.find() ? Optional.of(new Said(season, days, found.replaceFirst(" "))) : Optional.empty();
        }
    }
}
