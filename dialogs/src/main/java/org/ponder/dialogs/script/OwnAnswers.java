package org.ponder.dialogs.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Answer.Written;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.work.Page;

/** A member's own answers as they see them: in brief, in full, or only that they gave them. */
public final class OwnAnswers {
    /** How much of a text stands on the check, in characters; four of them fit on one card. */
    private static final int BRIEF = 400;

    private final Words words;

    public OwnAnswers(Words words) {
        this.words = words;
    }

    /** Which prompts were answered and which left open, without a word of what was said. */
    Block thatAnswered(Page page) {
        return new Block.Items(page.element().prompts().stream()
                .map(prompt -> words.say("check.item", name(page, prompt), standing(page, prompt)))
                .toList());
    }

    /** Every answer, long texts cut short. */
    public List<Block> inBrief(Page page) {
        List<Block> blocks = new ArrayList<>();
        for (Prompt prompt : page.element().prompts()) {
            blocks.add(new Block.Heading(name(page, prompt)));
            blocks.addAll(answer(page, prompt, BRIEF));
        }
        return blocks;
    }

    /** One answer in full. */
    public List<Block> inFull(Page page, Prompt prompt) {
        return answer(page, prompt, Written.LONGEST);
    }

    /** Who else may read one answer's words, as it was sent; where nothing was written, nothing. */
    public List<Block> whoReads(Page page, Prompt prompt) {
        Optional<Written> sent =
                page.reflection().submission().response().flatMap(response -> response.written(prompt));
        Optional<Written> now = page.reflection().draft().written(prompt).filter(Written::hasWords);
        Optional<QuoteConsent> readers = sent.map(Written::consent).filter(QuoteConsent::isGiven);
        boolean same = sent.map(Written::text).equals(now.map(Written::text));
        return readers.map(given -> words.say(same ? "shown.shared" : "shown.shared-before", readers(List.of(given))))
                .or(() -> now.map(unshared -> words.say("shown.unshared")))
                .map(text -> List.<Block>of(new Block.Note(text)))
                .orElse(List.of());
    }

    /** As they are called: the team, or the team and the board where any of the words are for both. */
    public String readers(Collection<QuoteConsent> readers) {
        return words.say(readers.contains(QuoteConsent.TEAM_AND_BOARD) ? "readers.team-and-board" : "readers.team");
    }

    /** What an answer is called. */
    public String name(Page page, Prompt prompt) {
        return page.element().isClosing()
                ? words.say("named." + Step.asking(prompt).key())
                : name(prompt);
    }

    /** What an answer in words is called. */
    public String name(Prompt prompt) {
        return words.say("answer." + Step.asking(prompt).key());
    }

    private String standing(Page page, Prompt prompt) {
        return page.reflection()
                .draft()
                .answer(prompt)
                .map(answer -> answer.fold(p -> "answered", w -> "answered", () -> "left-open"))
                .map(key -> words.say("check." + key))
                .orElseGet(() -> words.say("check.left-open"));
    }

    private List<Block> answer(Page page, Prompt prompt, int most) {
        Optional<Answer> answer = page.reflection().draft().answer(prompt);
        return answer.map(a -> a.fold(
                        position -> own(new Block.Text(position.fold(
                                place -> page.edition().scale().names().get(place), () -> words.say("out-of-sight")))),
                        written -> written(page, written, most),
                        this::leftOpen))
                .orElseGet(this::leftOpen);
    }

    private List<Block> leftOpen() {
        return own(new Block.Text(words.say("check.left-open")));
    }

    private List<Block> written(Page page, Written written, int most) {
        List<Block> blocks = new ArrayList<>();
        if (!written.text().isBlank()) {
            blocks.addAll(own(new Block.Quote(cut(written.text(), most))));
        }
        if (!written.aspects().isEmpty()) {
            String names = page.element().aspects().stream()
                    .filter(aspect -> written.aspects().contains(aspect.key()))
                    .map(aspect -> aspect.name())
                    .collect(Collectors.joining("; "));
            blocks.addAll(own(new Block.Text(page.element().isClosing() ? names : words.say("check.about", names))));
        }
        return blocks;
    }

    private static List<Block> own(Block block) {
        return List.of(new Block.Own(block));
    }

    private String cut(String text, int most) {
        return Written.length(text) <= most
                ? text
                : words.say("check.cut", text.substring(0, text.offsetByCodePoints(0, most)));
    }
}
