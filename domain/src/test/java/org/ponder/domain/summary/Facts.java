package org.ponder.domain.summary;

import java.util.List;

/** What a line tells of the answers, aspect by aspect; that too few answered, and a question, tell nothing more. */
final class Facts extends EveryLine<List<String>> {

    @Override
    List<String> line(SummaryLine line) {
        return List.of(line.toString());
    }

    @Override
    public List<String> tooFew(SummaryLine.TooFew line) {
        return List.of();
    }

    @Override
    public List<String> strengths(SummaryLine.Strengths line) {
        return line.aspects().stream().map(aspect -> "strength: " + aspect).toList();
    }

    @Override
    public List<String> challenges(SummaryLine.Challenges line) {
        return line.aspects().stream().map(aspect -> "challenge: " + aspect).toList();
    }

    @Override
    public List<String> toTalkAbout(SummaryLine.ToTalkAbout line) {
        return line.elements().stream()
                .map(element -> "to talk about: " + element)
                .toList();
    }

    @Override
    public List<String> proudOf(SummaryLine.ProudOf line) {
        return line.elements().stream().map(element -> "proud of: " + element).toList();
    }

    @Override
    public List<String> question(SummaryLine.Question line) {
        return List.of();
    }
}
