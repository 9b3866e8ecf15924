package org.ponder.dialogs.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Occasion;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Clue;
import org.ponder.domain.people.Recognisable;
import org.ponder.domain.reflection.Answer.Written;
import org.ponder.domain.reflection.Response;

/**
 * Shows the words that a member offers to others exactly as these will read them, and what in them may point at somebody.
 *
 * <p>The words stand on it however the member asked for it: nobody shares what they have not seen like this.
 */
final class Preview {
    private final Words words;
    private final OwnAnswers own;

    Preview(Words words) {
        this.words = words;
        this.own = new OwnAnswers(words);
    }

    Card card(Occasion occasion, Response draft, Recognisable recognisable) {
        List<Block> body = new ArrayList<>();
        boolean any = texts(draft).anyMatch(Written::fitsSharing);
        if (any) {
            body.add(new Block.Text(
                    words.say("preview.text", own.readers(draft.readers().values()))));
        }
        Set<Prompt> offered = draft.readers().keySet();
        offered.forEach(prompt -> body.addAll(text(prompt, draft, recognisable)));
        boolean telling = texts(draft)
                .filter(Written::fitsSharing)
                .anyMatch(text -> !recognisable.in(text.text()).isEmpty());
        if (telling) {
            body.add(new Block.Text(words.say("preview.telling")));
        }
        body.add(any ? terms(occasion) : new Block.Text(words.say("preview.nothing")));
        return new Card(words.say("preview.title"), body, List.of(), choices(any));
    }

    private static Stream<Written> texts(Response draft) {
        return draft.readers().keySet().stream().flatMap(prompt -> draft.written(prompt).stream());
    }

    private List<Block> text(Prompt prompt, Response draft, Recognisable recognisable) {
        Written written = draft.written(prompt).orElseThrow();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(own.name(prompt))));
        if (!written.fitsSharing()) {
            int length = Written.length(written.text());
            blocks.add(new Block.Text(
                    words.say("preview.too-long", length, Written.LONGEST_SHARED, length - Written.LONGEST_SHARED)));
            return blocks;
        }
        blocks.add(new Block.Own(new Block.Quote(written.text())));
        List<Clue> clues = recognisable.in(written.text());
        if (!clues.isEmpty()) {
            blocks.add(new Block.Own(
                    new Block.Items(clues.stream().map(this::named).toList())));
        }
        return blocks;
    }

    private String named(Clue clue) {
        return words.say("preview.clue." + clue.kind().name().toLowerCase(Locale.ROOT), clue.words());
    }

    private Block terms(Occasion occasion) {
        return new Block.Items(List.of(
                words.say("preview.writers", occasion.writers()),
                words.say("preview.until"),
                words.say("preview.stays")));
    }

    private List<Choice> choices(boolean any) {
        List<Choice> choices = new ArrayList<>();
        if (any) {
            choices.add(Choice.main("share", words.say("choice.share")));
        }
        choices.add(
                any
                        ? Choice.other("send-only", words.say("choice.send-only"))
                        : Choice.main("send-only", words.say("choice.send-only")));
        choices.add(Choice.other("back", words.say("choice.tick-again")));
        choices.add(Choice.other("change", words.say("choice.change-words")));
        choices.add(Choice.other("stop", words.say("choice.stop")));
        choices.add(Choice.other("help", words.say("choice.help")));
        return choices;
    }
}
