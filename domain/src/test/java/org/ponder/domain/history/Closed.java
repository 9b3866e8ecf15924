package org.ponder.domain.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.ponder.domain.finding.Answers;
import org.ponder.domain.finding.PastRelease;
import org.ponder.domain.finding.Release;
import org.ponder.domain.framework.Element;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Terms;
import org.ponder.domain.summary.Profile;
import org.ponder.domain.summary.SummaryLine;

/**
 * A round that was closed and published: what everybody can read of it, and what nobody should be able to find out.
 *
 * @param past what had been released on its element before
 * @param lots decided the order of its quotes
 * @param published the last rounds on every element before it
 * @param read both editions
 * @param entry what the ledger keeps of it
 */
record Closed(
        Answers answers,
        List<PastRelease> past,
        long lots,
        List<Closed> published,
        Map<Audience, List<SummaryLine>> read,
        PastRelease entry) {

    boolean isClosing() {
        return answers.round().subject().isClosing();
    }

    /** What it asks about. */
    Element element() {
        return answers.edition().element(answers.round().subject().element()).orElseThrow();
    }

    /** What an audience reads of it from a distance. */
    Profile.Entry entry(Audience audience) {
        return new Profile.Entry(
                element(),
                answers.edition().scale(),
                Optional.ofNullable(read.get(audience)).orElseThrow());
    }

    List<Reflection> sent() {
        return answers.sent();
    }

    /** Who answered, by the perspective under which they count. */
    Map<Perspective, List<Reflection>> perspectives() {
        return sent().stream().collect(Collectors.groupingBy(this::perspective));
    }

    Perspective perspective(Reflection reflection) {
        return answers.round().invitation(reflection.member()).orElseThrow().perspective();
    }

    Floor floor() {
        return answers.round().terms().floor();
    }

    /** The same round, in a world in which something else was sent. */
    Answers had(List<Reflection> sent) {
        return new Answers(answers.round(), answers.edition(), sent);
    }

    /** The same round, had it been opened under another floor. */
    Closed under(Floor floor) {
        Round round = answers.round();
        Terms terms = new Terms(round.terms().grouping(), floor, round.terms().audience());
        Round other = new Round(round.id(), round.subject(), terms, round.times(), round.state());
        return new Closed(new Answers(other, answers.edition(), sent()), past, lots, published, read, entry);
    }

    /** The same round, published as though nothing had been published before. */
    Closed asThoughFirst() {
        Release release = Release.of(answers, List.of(), drawn());
        return new Closed(answers, List.of(), lots, published, Publisher.lines(this, release), release.entry());
    }

    /** The lot that was drawn. */
    Random drawn() {
        return new Random(lots);
    }
}
