package org.ponder.domain.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ponder.domain.finding.Findings;
import org.ponder.domain.finding.Release;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.people.Audience;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Subject;
import org.ponder.domain.summary.Summary;
import org.ponder.domain.summary.SummaryLine;

/** Whatever turns what was sent in a round into what is read of it, beside all that was published before. */
interface Publisher {

    Object read(Closed round, List<Reflection> sent);

    /** As Ponder does: both editions, and what the ledger will know, which decides all that follows. */
    static Object ponder(Closed round, List<Reflection> sent) {
        Release release = Release.of(round.had(sent), round.past(), round.drawn());
        return List.of(lines(round, release), release.entry());
    }

    static Map<Audience, List<SummaryLine>> lines(Closed round, Release release) {
        return Arrays.stream(Audience.values())
                .collect(Collectors.toMap(
                        Function.identity(), audience -> lines(round, release.findings(audience), audience)));
    }

    private static List<SummaryLine> lines(Closed round, Findings told, Audience audience) {
        Edition edition = round.answers().edition();
        Subject subject = round.answers().round().subject();
        return round.isClosing()
                ? Summary.ofClosing(
                        told,
                        edition,
                        subject,
                        round.published().stream()
                                .map(earlier -> earlier.entry(audience))
                                .toList())
                : Summary.of(told, edition, subject);
    }
}
