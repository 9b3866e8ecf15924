package org.ponder.domain.summary;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the words by which a diagnosis would turn into a judgement, in any text of our own that leaves.
 *
 * <p>It knows marks and statistics, comparisons of rank, traffic lights, and the vocabulary of school inspection in England, old and
 * new; and it knows that we say "confidential", since whoever answered is known to the bot. What members wrote themselves is not
 * its business. A word that is a judgement only in some company is found only in that company.
 */
public final class LanguageGuard {

    private static final String COLOUR = "(?:red|amber|green)";

    private static final List<Pattern> MARKS = List.of(
            words("grade(?! ii?\\*? listed)", "grad(?:es|ed|ing|ings)"),
            words("(?:un)?scor(?:e|es|ed|ing)", "score ?(?:card|board|sheet)s?"),
            words("ratings?", "rated", "(?:full|top|low|high) marks", "marks out of"),
            words("averag(?:e|es|ed|ing)", "medians?", "the mean (?:is|was|of)"),
            words("mean (?:value|position|answer|response|result)"),
            words("per ?cent(?:s|age|ages|ile|iles)?", "pct", "quartiles?", "deciles?", "percentage points?"),
            anywhere("[%‰]"),
            words("(?:one|two|three|four|five|[1-5]) stars?"),
            anywhere("[★☆⭐🌟]"));

    private static final List<Pattern> RANKS = List.of(
            words(
                    "rank(?! and file)(?:s|ed|ing|ings)?",
                    "out\\p{Pd}?ranks?",
                    "leagues?",
                    "league tables?",
                    "leader ?boards?"),
            words("(?:top|bottom) (?:three|five|ten|half|third|quarter|[0-9]+)", "(?:top|bottom) of the table"),
            words("(?:top|best|worst|high|higher|low|lower|poor|poorly) ?perform(?:er|ers|ing|ance)"),
            words("(?:under|out)\\p{Pd}?perform(?:er|ers|ing|s|ed|ance)?"),
            words("(?:highest|lowest) (?:placed|performing)", "coasting"));

    private static final List<Pattern> LIGHTS = List.of(
            words("traffic lights?", COLOUR + " (?:rated|rating|light|lights|status|zone)"),
            words("(?:rated|flagged|marked|coded|turned|goes|gone|shown|stays) (?:as )?" + COLOUR),
            anywhere("(?i)\\b" + COLOUR + "\\b\\W+(?:(?:and|or|to)\\W+)?" + COLOUR + "\\b"),
            anywhere("\\bRAG\\b"),
            anywhere("[🔴🟠🟡🟢🚦🚥]"));

    private static final List<Pattern> INSPECTION = List.of(
            words("outstanding(?:ly)?", "inadequate(?:ly)?", "(?:un)?satisfactory", "exemplary"),
            words(
                    "(?:require|requires|requiring|needs|need|urgent) improvement",
                    "special measures",
                    "serious weakness(?:es)?"),
            words("(?:expected|strong|below|above) standards?", "sub ?standard"),
            words(
                    "(?:needs|need|urgent|requires|requiring) attention",
                    "attention (?:is )?needed",
                    "in need of attention"),
            words("caus(?:e|es|ing) (?:for )?concern"),
            words(
                    "exceptional(?! (?:circumstance|circumstances|case|cases|meeting|meetings|closure|closures|items?))(?:ly)?"),
            words("(?:below|above|exceed|exceeds|exceeded|exceeding) (?:the )?expectations?"),
            words("good (?:or|to|and) (?:better|outstanding|exceptional)", "(?:less|better) than good"),
            words(
                    "(?:judged|assessed|deemed) (?:as|to be|good)",
                    "failing (?:school|trust|board|team)s?",
                    "pass (?:or )?fail"),
            anywhere("\\b(?:is|are|was|were|be|become|remains?|stays?|to|as) (?:not )?Good\\b(?! \\p{Lu})"),
            anywhere("[\"“‘']Good[\"”’']"),
            anywhere("\\bRI\\b"));

    private static final List<Pattern> PROMISES =
            List.of(words("anonym(?:ous|ously|ity|ise|ised|ising|ize|ized|izing)"));

    private static final List<Pattern> ALL = Stream.of(MARKS, RANKS, LIGHTS, INSPECTION, PROMISES)
            .flatMap(List::stream)
            .toList();

    private LanguageGuard() {}

    /** What a text says that it must not, as it says it; empty where it may leave. */
    public static List<String> offences(String text) {
        String plain = plain(text);
        return ALL.stream()
                .flatMap(pattern -> pattern.matcher(plain).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** With full-width and other variants of a character made one, and without characters that cannot be seen. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    }

    /** Whole words in any case; where they are several, spaces and dashes between them are all the same. */
    private static Pattern words(String... phrases) {
        String any = String.join("|", phrases).replace(" ?", "[\\s\\p{Pd}]*").replace(" ", "[\\s\\p{Pd}/]+");
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Pattern anywhere(String pattern) {
        return Pattern.compile(pattern);
    }
}
