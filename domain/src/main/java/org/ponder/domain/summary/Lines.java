package org.ponder.domain.summary;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ponder.domain.finding.Agreement;
import org.ponder.domain.finding.Block;
import org.ponder.domain.finding.Finding;
import org.ponder.domain.finding.Findings;
import org.ponder.domain.framework.Aspect;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.Scale;
import org.ponder.domain.people.Audience;
import org.ponder.domain.summary.SummaryLine.InAgreement.Word;

/** What findings come to, in the names of the pack: the lines of each kind, block by block. */
record Lines(Findings findings, Scale scale, Element element) {

    /** The team reads everything; the board neither counts nor positions, and nothing that the team does not read too. */
    Stream<SummaryLine> told(Audience audience) {
        return switch (audience) {
            case TEAM ->
                Stream.of(
                                differences(),
                                ofEach(this::pictures),
                                ofEach(this::agreements),
                                ofEach(this::centres),
                                ofEach(this::outOfSight),
                                ofEach(this::strengths),
                                ofEach(this::challenges))
                        .flatMap(lines -> lines);
            case BOARD ->
                Stream.of(
                                differences(),
                                ofEach(this::agreements),
                                ofEach(this::outOfSight),
                                ofEach(this::strengths),
                                ofEach(this::challenges))
                        .flatMap(lines -> lines);
        };
    }

    private Stream<SummaryLine> differences() {
        return findings.differences().stream()
                .flatMap(Finding::stream)
                .map(difference -> new SummaryLine.SeenDifferently(difference.one(), difference.other()));
    }

    private Stream<SummaryLine> pictures(Block block) {
        Bars bars = new Bars(scale);
        return block.view()
                .picture()
                .fold(
                        tally -> Stream.of(new SummaryLine.Picture(block.group(), bars.of(tally))),
                        why -> block.view().mostly().stream().map(most -> {
                            SummaryLine.Bar bar = bars.longest(most.atLeast());
                            return new SummaryLine.Mostly(block.group(), bar.label(), bar.count(), most.of());
                        }));
    }

    private Stream<SummaryLine> agreements(Block block) {
        return block.view().agreement().stream()
                .map(agreement -> new SummaryLine.InAgreement(block.group(), word(agreement)));
    }

    private static Word word(Agreement agreement) {
        return switch (agreement) {
            case CLOSE_TOGETHER -> Word.CLOSE_TOGETHER;
            case SOMEWHAT_SPREAD -> Word.SOMEWHAT_SPREAD;
            case SPREAD_OUT -> Word.SPREAD_OUT;
            case TWO_PICTURES -> Word.TWO_PICTURES;
        };
    }

    /** Only beside a picture: where most chose the same, that says it already. */
    private Stream<SummaryLine> centres(Block block) {
        return block.view().picture().stream()
                .flatMap(picture -> block.view().centre().stream())
                .map(centre -> new SummaryLine.Centre(
                        block.group(),
                        scale.names().get(centre.lower()),
                        scale.names().get(centre.upper())));
    }

    private Stream<SummaryLine> outOfSight(Block block) {
        return Stream.of(block)
                .filter(b -> b.view().isOutOfSightOfSome())
                .map(b -> new SummaryLine.OutOfSight(b.group()));
    }

    private Stream<SummaryLine> strengths(Block block) {
        return block.strengths().stream().map(keys -> new SummaryLine.Strengths(block.group(), names(keys)));
    }

    private Stream<SummaryLine> challenges(Block block) {
        return block.challenges().stream().map(keys -> new SummaryLine.Challenges(block.group(), names(keys)));
    }

    /** In alphabetical order, which says nothing about how often they were named. */
    private List<String> names(List<AspectKey> keys) {
        return element.aspects().stream()
                .filter(aspect -> keys.contains(aspect.key()))
                .map(Aspect::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private Stream<SummaryLine> ofEach(Function<Block, Stream<SummaryLine>> lines) {
        return findings.blocks().stream().flatMap(lines);
    }
}
