package org.ponder.dialogs.script;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ponder.domain.calendar.Days;

/** The name of an entry in a calendar file, as councils and schools in England write it. */
final class EntryTitle {
    /** Longer than any name; what follows is not looked at. */
    private static final int LONGEST = 200;

    private static final int FEWEST_DAYS_OF_TERM = 10;
    private static final int MOST_DAYS_OF_BREAK = 16;
    private static final int MOST_DAYS_OF_INSET = 5;

    private static final Pattern PARTS = Pattern.compile(" [-–—|/:] |[:(),;–—|]");

    private static final String SEASON = "(?:autumn|winter|spring|summer|michaelmas|lent|trinity|christmas|easter)";
    private static final String YEAR = "(?:20\\d\\d(?: ?[-/] ?(?:20)?\\d\\d)?)";
    private static final String NUMBER = "(?:[1-6]|one|two|three|four|five|six)";
    private static final String THE_TERM =
            "(?:the )?(?:" + YEAR + " )?(?:" + SEASON + " )?(?:school )?term(?: " + NUMBER + ")?(?: " + YEAR + ")?";
    private static final String SCHOOL = "(?:the |our |all )?schools?(?: is| are)?";
    private static final String PUPILS = "(?:all )?(?:pupils|students|children|school|schools)";
    private static final String MORE = "(?: (?:for|to|at|after|from|in|on|until) .*)?";

    private static final Pattern INSET = Pattern.compile("\\binset\\b"
            + "|\\b(?:staff|teachers?'?|teaching) (?:training|development)\\b"
            + "|\\b(?:training|non[ -]pupil|professional development|staff|cpd) days?\\b");
    private static final Pattern AFTER_INSET = Pattern.compile("\\b(?:after|following)\\b");
    private static final Pattern HALF_TERM =
            Pattern.compile("\\bhalf[ -]?terms?\\b|\\bmid[ -]term (?:break|holiday)\\b");
    private static final Pattern HOLIDAY = Pattern.compile("\\b(?:holidays?|vacation|break|recess|closed)\\b");
    private static final Pattern PUBLIC = Pattern.compile("\\b(?:bank|public) holiday");

    private static final Pattern NEXT =
            Pattern.compile("\\bcloses?\\b|\\bbreaks? up\\b|\\blast day\\b(?! of)|\\bfinish(?:es)?\\b.* for ");
    private static final Pattern OVER =
            Pattern.compile("\\bre-?opens?\\b|\\breturns?\\b|\\bback\\b|\\bafter\\b|\\bresumes?\\b");
    private static final Pattern BEGINS = Pattern.compile("\\b(?:begins?|starts?|commences?|first day)\\b");
    private static final Pattern ENDS = Pattern.compile("\\b(?:ends?|finish(?:es)?|last day)\\b");

    private static final Pattern TERM = Pattern.compile(
            "(?:" + THE_TERM + "|" + SEASON + " " + NUMBER + ")(?: (?:dates|time|(?:first|second|1st|2nd) half))?");
    private static final Pattern TERM_BEGINS = Pattern.compile("(?:"
            + THE_TERM + " (?:begins?|starts?|opens?|commences?)"
            + "|(?:start|beginning|first day|first school day) (?:of|to) " + THE_TERM
            + "|" + SCHOOL + " (?:re-?)?opens?|" + SCHOOL + " (?:begins?|starts?)"
            + "|" + PUPILS + " returns?|first day (?:back|of school)|back to school)" + MORE);
    private static final Pattern TERM_ENDS = Pattern.compile("(?:"
            + THE_TERM + " (?:ends?|finish(?:es)?|closes?)"
            + "|(?:end|last day|last school day) of " + THE_TERM
            + "|" + SCHOOL + " (?:closes?|ends?|finish(?:es)?)"
            + "|(?:" + PUPILS + " )?break(?:s|ing)? up|last day of school)" + MORE);
    private static final Pattern NAMED_SEASON = Pattern.compile("\\b" + SEASON + "\\b(?= term)");

    /** In the order in which they are looked for. */
    private static final List<Mark> MARKS_OF_BREAK = List.of(
            new Mark(EntryKind.BREAK_IS_NEXT, NEXT),
            new Mark(EntryKind.BREAK_IS_OVER, OVER),
            new Mark(EntryKind.BREAK_BEGINS, BEGINS),
            new Mark(EntryKind.BREAK_ENDS, ENDS));

    private final String plain;
    private final List<String> parts;

    EntryTitle(String name) {
        String head = name.substring(0, Math.min(name.length(), LONGEST));
        this.plain = Meaning.plain(head);
        this.parts = Stream.concat(
                        Stream.of(plain), Arrays.stream(PARTS.split(plain)).map(Meaning::plain))
                .toList();
    }

    /** The part of the year that its term is named after; empty where it is after none. */
    String season() {
        return NAMED_SEASON
                .matcher(plain)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElse("");
    }

    EntryKind kind(Days days) {
        long length = ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
        if (has(INSET) && !has(AFTER_INSET)) {
            return length <= MOST_DAYS_OF_INSET ? EntryKind.INSET : EntryKind.OTHER;
        }
        if (has(HALF_TERM)) {
            return ofBreak(length);
        }
        return length == 1 ? mark() : span(length);
    }

    private EntryKind ofBreak(long length) {
        if (length > 1) {
            return length <= MOST_DAYS_OF_BREAK ? EntryKind.BREAK : EntryKind.OTHER;
        }
        return MARKS_OF_BREAK.stream()
                .filter(mark -> has(mark.pattern))
                .map(Mark::kind)
                .findFirst()
                .orElse(EntryKind.BREAK);
    }

    private EntryKind mark() {
        if (is(TERM_BEGINS)) {
            return EntryKind.TERM_BEGINS;
        }
        return is(TERM_ENDS) ? EntryKind.TERM_ENDS : EntryKind.OTHER;
    }

    private EntryKind span(long length) {
        if (length >= FEWEST_DAYS_OF_TERM && is(TERM)) {
            return EntryKind.TERM;
        }
        return has(HOLIDAY) && !has(PUBLIC) ? EntryKind.HOLIDAY : EntryKind.OTHER;
    }

    private boolean has(Pattern pattern) {
        return pattern.matcher(plain).find();
    }

    private boolean is(Pattern pattern) {
        return parts.stream().anyMatch(part -> pattern.matcher(part).matches());
    }

    /** Hides the name: anything may stand there. */
    @Override
    public String toString() {
        return "EntryTitle[…]";
    }

    private record Mark(EntryKind kind, Pattern pattern) {}
}
