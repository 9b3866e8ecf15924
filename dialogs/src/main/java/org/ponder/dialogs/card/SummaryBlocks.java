package org.ponder.dialogs.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.summary.SummaryLine;

/** The words for each line of a summary. */
final class SummaryBlocks implements SummaryLine.Cases<List<Block>> {
    private final Words words;

    SummaryBlocks(Words words) {
        this.words = words;
    }

    @Override
    public List<Block> answered(SummaryLine.Answered line) {
        return said("summary.answered", line.answered(), line.asked());
    }

    @Override
    public List<Block> tooFew(SummaryLine.TooFew line) {
        return List.of(
                new Block.Text(words.say("summary.too-few", line.floor())),
                new Block.Text(words.say("summary.too-few-then")),
                new Block.Items(List.of(
                        words.say("summary.too-few-longer"),
                        words.say("summary.too-few-wider"),
                        words.say("summary.too-few-together"))));
    }

    @Override
    public List<Block> noGroupLargeEnough(SummaryLine.NoGroupLargeEnough line) {
        return said("summary.no-group-large-enough", line.fewest());
    }

    @Override
    public List<Block> someNotReached(SummaryLine.SomeNotReached line) {
        return said("summary.some-not-reached");
    }

    @Override
    public List<Block> cutShort(SummaryLine.CutShort line) {
        return grouped("summary.cut-short", line.group());
    }

    @Override
    public List<Block> picture(SummaryLine.Picture line) {
        Block bars = new Block.Bars(line.bars().stream()
                .map(bar -> new Block.Bar(bar.label(), bar.count()))
                .toList());
        return line.group().isEmpty() ? List.of(bars) : List.of(heading(line.group()), bars);
    }

    @Override
    public List<Block> mostly(SummaryLine.Mostly line) {
        return grouped("summary.mostly", line.group(), line.atLeast(), line.of(), line.choice());
    }

    @Override
    public List<Block> agreement(SummaryLine.InAgreement line) {
        return grouped("summary.agreement." + key(line.word()), line.group());
    }

    @Override
    public List<Block> centre(SummaryLine.Centre line) {
        return line.lower().equals(line.upper())
                ? grouped("summary.centre-on", line.group(), line.lower())
                : grouped("summary.centre-between", line.group(), line.lower(), line.upper());
    }

    @Override
    public List<Block> seenDifferently(SummaryLine.SeenDifferently line) {
        return said("summary.seen-differently", line.one(), line.other());
    }

    @Override
    public List<Block> outOfSight(SummaryLine.OutOfSight line) {
        return grouped("summary.out-of-sight", line.group());
    }

    @Override
    public List<Block> strengths(SummaryLine.Strengths line) {
        return named("summary.strengths", line.group(), line.aspects());
    }

    @Override
    public List<Block> challenges(SummaryLine.Challenges line) {
        return named("summary.challenges", line.group(), line.aspects());
    }

    @Override
    public List<Block> said(SummaryLine.Said line) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.say("summary.said." + key(line.prompt()))));
        line.texts().forEach(text -> blocks.add(new Block.Quote(text)));
        return blocks;
    }

    @Override
    public List<Block> changed(SummaryLine.Changed line) {
        return line.words().isEmpty()
                ? grouped("summary.changed.none", line.group())
                : line.words().stream()
                        .flatMap(word -> grouped("summary.changed." + key(word), line.group()).stream())
                        .toList();
    }

    @Override
    public List<Block> basket(SummaryLine.Basket line) {
        return List.of(
                new Block.Heading(words.say("summary.basket." + key(line.look()))), new Block.Items(line.elements()));
    }

    @Override
    public List<Block> toTalkAbout(SummaryLine.ToTalkAbout line) {
        return chosen("talk", line.group(), line.elements());
    }

    @Override
    public List<Block> proudOf(SummaryLine.ProudOf line) {
        return chosen("proud", line.group(), line.elements());
    }

    private List<Block> chosen(String key, String group, List<String> elements) {
        String title = words.say("summary.named." + key);
        return List.of(
                new Block.Heading(group.isEmpty() ? title : words.say("summary.of-group", title, group)),
                elements.isEmpty() ? new Block.Text(words.say("summary.named.none")) : new Block.Items(elements));
    }

    @Override
    public List<Block> question(SummaryLine.Question line) {
        return List.of(new Block.Heading(words.say("summary.question")), new Block.Text(line.text()));
    }

    private List<Block> named(String key, String group, List<String> aspects) {
        String title = group.isEmpty() ? words.say(key) : words.say("summary.of-group", words.say(key), group);
        return List.of(new Block.Text(words.say("text.list", title, String.join("; ", aspects))));
    }

    private List<Block> grouped(String key, String group, Object... with) {
        String sentence = words.say(key, with);
        return List.of(new Block.Text(group.isEmpty() ? sentence : words.say("text.list", capital(group), sentence)));
    }

    private Block heading(String group) {
        return new Block.Heading(capital(group));
    }

    private List<Block> said(String key, Object... with) {
        return List.of(new Block.Text(words.say(key, with)));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private String capital(String name) {
        int first = name.offsetByCodePoints(0, Math.min(1, name.length()));
        return name.substring(0, first).toUpperCase(words.locale()) + name.substring(first);
    }
}
