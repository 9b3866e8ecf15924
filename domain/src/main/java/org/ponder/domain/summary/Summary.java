package org.ponder.domain.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.ponder.domain.finding.Findings;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.round.Subject;

/** Puts findings in an order that helps a team to talk: where they see it differently comes first, an open question last. */
public final class Summary {
    private Summary() {}

    /** The lines: a function of what an audience is told and of the pack alone, equal for equal findings. */
    public static List<SummaryLine> of(Findings told, Edition edition, Subject subject) {
        Element element = edition.element(subject.element()).orElseThrow();
        return Stream.concat(new Lines(told, edition.scale(), element).all(), question(told, element))
                .toList();
    }

    /**
     * The lines of a closing, likewise.
     *
     * @param published what the same audience was told of the elements so far
     */
    public static List<SummaryLine> ofClosing(
            Findings told, Edition edition, Subject subject, Collection<Profile.Entry> published) {
        Element closing = edition.element(subject.element()).orElseThrow();
        Lines lines = new Lines(told, edition.scale(), closing);
        return Stream.concat(lines.ofClosing(Profile.of(published)), question(told, closing))
                .toList();
    }

    /**
     * The same lines where some could not be reached: that stands beside how many answered, and is a function of what we sent alone.
     */
    public static List<SummaryLine> withSomeNotReached(List<SummaryLine> lines) {
        List<SummaryLine> told = new ArrayList<>(lines);
        told.add(1, new SummaryLine.SomeNotReached());
        return List.copyOf(told);
    }

    private static Stream<SummaryLine> question(Findings told, Element element) {
        return Stream.of(new SummaryLine.Question(element.question(new Cues(told).first())));
    }
}
