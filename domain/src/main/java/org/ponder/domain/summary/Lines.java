package org.ponder.domain.summary;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ponder.domain.finding.Agreement;
import org.ponder.domain.finding.Block;
import org.ponder.domain.finding.Finding;
import org.ponder.domain.finding.Findings;
import org.ponder.domain.finding.Suppression;
import org.ponder.domain.finding.View;
import org.ponder.domain.framework.Aspect;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.framework.Scale;

/** What findings come to, in the names of the pack: the lines of each kind, block by block. */
record Lines(Findings findings, Scale scale, Element element) {

    /** Most useful first: where it is seen differently, what is agreed, what is out of sight, what was named and said, what changed. */
    Stream<SummaryLine> all() {
        return Stream.of(
                        turnout(),
                        ofEach(this::cutShort),
                        differences(),
                        ofEach(block ->
                                agreements(block).filter(line -> line.word().isWide())),
                        ofEach(this::pictures),
                        ofEach(block ->
                                agreements(block).filter(line -> !line.word().isWide())),
                        ofEach(this::centres),
                        ofEach(this::outOfSight),
                        ofEach(this::strengths),
                        ofEach(this::challenges),
                        Stream.of(Prompt.NEXT_STEP, Prompt.EVIDENCE, Prompt.STRENGTH, Prompt.CHALLENGE)
                                .flatMap(this::said),
                        ofEach(this::changes))
                .flatMap(lines -> lines);
    }

    /** What is about the elements first, then what was named. */
    Stream<SummaryLine> ofClosing(List<SummaryLine> profile) {
        return Stream.of(
                        turnout(),
                        ofEach(this::cutShort),
                        profile.stream(),
                        ofEach(block -> chosen(block.challenges())
                                .map(elements -> new SummaryLine.ToTalkAbout(block.group(), elements))),
                        ofEach(block -> chosen(block.strengths())
                                .map(elements -> new SummaryLine.ProudOf(block.group(), elements))))
                .flatMap(lines -> lines);
    }

    private Stream<SummaryLine> turnout() {
        return Stream.of(findings.turnout()
                .<SummaryLine>fold(
                        turnout -> new SummaryLine.Answered(turnout.answered(), turnout.asked()),
                        why -> why == Suppression.NO_GROUP_LARGE_ENOUGH
                                ? new SummaryLine.NoGroupLargeEnough(findings.fewest())
                                : new SummaryLine.TooFew(findings.fewest())));
    }

    private Stream<SummaryLine> cutShort(Block block) {
        return Stream.of(block).filter(Block::isCutShort).map(b -> new SummaryLine.CutShort(b.group()));
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

    private Stream<SummaryLine.InAgreement> agreements(Block block) {
        return block.view().agreement().stream().map(word -> new SummaryLine.InAgreement(block.group(), word));
    }

    /** Not beside what most chose, which says it already, nor between two pictures, where next to nobody may stand. */
    private Stream<SummaryLine> centres(Block block) {
        View view = block.view();
        return view.centre().stream()
                .filter(centre -> view.mostly().stream().findAny().isEmpty())
                .filter(centre -> view.agreement().stream().noneMatch(Agreement.TWO_PICTURES::equals))
                .map(centre -> new SummaryLine.Centre(
                        block.group(),
                        scale.names().get(centre.lower()),
                        scale.names().get(centre.upper())));
    }

    private Stream<SummaryLine> outOfSight(Block block) {
        return Stream.of(block)
                .filter(b -> b.view().outOfSightOfSome())
                .map(b -> new SummaryLine.OutOfSight(b.group()));
    }

    private Stream<SummaryLine> strengths(Block block) {
        return block.strengths().stream().map(keys -> new SummaryLine.Strengths(block.group(), names(keys)));
    }

    private Stream<SummaryLine> challenges(Block block) {
        return block.challenges().stream().map(keys -> new SummaryLine.Challenges(block.group(), names(keys)));
    }

    private Stream<SummaryLine> said(Prompt prompt) {
        return Optional.ofNullable(findings.quotes().get(prompt)).stream()
                .flatMap(Finding::stream)
                .filter(quotes -> !quotes.texts().isEmpty())
                .map(quotes -> new SummaryLine.Said(prompt, quotes.texts()));
    }

    private Stream<SummaryLine> changes(Block block) {
        return block.changes().stream().map(changes -> new SummaryLine.Changed(block.group(), changes));
    }

    /** Also where nothing can be named because nothing was named by so many: everybody was asked for it. */
    private Stream<List<String>> chosen(Finding<List<AspectKey>> named) {
        return named.fold(
                keys -> Stream.of(names(keys)),
                why -> why == Suppression.NAMED_BY_TOO_FEW_OR_TOO_MANY ? Stream.of(List.of()) : Stream.of());
    }

    /** In alphabetical order, which says nothing about how often they were named. */
    private List<String> names(List<AspectKey> keys) {
        return element.aspects().stream()
                .filter(aspect -> keys.contains(aspect.key()))
                .map(Aspect::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private <L extends SummaryLine> Stream<SummaryLine> ofEach(Function<Block, Stream<L>> lines) {
        return findings.blocks().stream().flatMap(lines);
    }
}
