package org.ponder.domain.summary;

import java.util.List;
import java.util.stream.Stream;
import org.ponder.domain.finding.Findings;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.people.Audience;
import org.ponder.domain.round.Subject;

/** Puts findings in an order that helps a team to talk: where they see it differently comes first, an open question last. */
public final class Summary {
    private Summary() {}

    /** The lines for an audience: a function of the findings and the pack alone, equal for equal findings. */
    public static List<SummaryLine> of(Findings findings, Edition edition, Subject subject, Audience audience) {
        Element element = edition.element(subject.element()).orElseThrow();
        Lines lines = new Lines(findings, edition.scale(), element);
        Stream<SummaryLine> first = Stream.of(findings.turnout()
                .<SummaryLine>fold(
                        turnout -> new SummaryLine.Answered(turnout.answered(), turnout.asked()),
                        why -> new SummaryLine.TooFew(findings.floor().respondents())));
        Stream<SummaryLine> last = Stream.of(new SummaryLine.Question(element.question(new Cues(findings).first())));
        return Stream.of(first, lines.told(audience), last)
                .flatMap(line -> line)
                .toList();
    }
}
