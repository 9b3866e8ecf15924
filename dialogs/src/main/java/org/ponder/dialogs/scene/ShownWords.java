package org.ponder.dialogs.scene;

import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.OwnAnswers;
import org.ponder.dialogs.script.Step;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.work.Page;

/** Shows members what they answered, one answer to a card, each of which can be taken away again. */
final class ShownWords {
    private final Speech speech;
    private final OwnAnswers own;

    ShownWords(Speech speech) {
        this.speech = speech;
        this.own = new OwnAnswers(speech.words());
    }

    List<Post> of(Page page) {
        return page.element().prompts().stream()
                .filter(prompt -> page.reflection().draft().answer(prompt).isPresent())
                .map(prompt -> speech.keyed(new Card(
                        own.name(page, prompt), answer(page, prompt), List.of(), List.of(change(page, prompt)))))
                .toList();
    }

    private List<Block> answer(Page page, Prompt prompt) {
        return Stream.concat(own.inFull(page, prompt).stream(), own.whoReads(page, prompt).stream())
                .toList();
    }

    private Choice change(Page page, Prompt prompt) {
        return speech.other("change:" + page.round().id().value() + ":"
                + Step.asking(prompt).key());
    }
}
