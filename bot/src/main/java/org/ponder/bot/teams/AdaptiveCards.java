package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;

/**
 * Cards as Teams shows them: Adaptive Cards 1.5, made of nothing that a phone may not know.
 *
 * <p>What is said is in text runs, which are never read as Markdown, so words stay as they were written and can forge neither
 * a link nor a mention. A card too large for Teams loses what can best be missed: first its second, plain form, then what
 * explains an option, then what comes last in its body, and then it says so.
 */
final class AdaptiveCards {

    static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";
    /** Teams counts in UTF-16; its own limits have been between 28 and 100 KB. */
    private static final int MOST_BYTES = 24 * 1024;

    /** Where Teams finds that too large all the same. */
    private static final int FEW_BYTES = 8 * 1024;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SHORTENED = "There is more to this than one card can hold.";

    private AdaptiveCards() {}

    /** A card that can be pressed, where it has anything to press. */
    static ObjectNode rendered(Card card, String nonce) {
        return within(MOST_BYTES, card, nonce);
    }

    /** The same for a Teams that takes less than it says. */
    static ObjectNode shortened(Card card, String nonce) {
        return within(FEW_BYTES, card, nonce);
    }

    private static ObjectNode within(int bytes, Card card, String nonce) {
        Stream<ObjectNode> asItIs = Stream.of(whole(card, nonce).put("fallbackText", PlainText.of(card)));
        return Stream.concat(asItIs, shorter(card).map(form -> whole(form, nonce)))
                .filter(form -> 2 * form.toString().length() <= bytes)
                .findFirst()
                .orElseThrow(() -> Failures.refused("the card is too large for Teams, however it is shortened"));
    }

    /** A card that only stands there. */
    static ObjectNode standing(Card card) {
        return rendered(said(card), "");
    }

    /** What a card says, without what it asked for. */
    static Card said(Card card) {
        return Card.saying(card.title(), card.body());
    }

    private static Stream<Card> shorter(Card card) {
        List<Field> brief =
                card.fields().stream().map(FieldForm::withoutDetails).toList();
        Card undetailed = new Card(card.title(), card.body(), brief, card.choices());
        Stream<Card> cut = IntStream.iterate(card.body().size() - 1, kept -> kept >= 0, kept -> kept - 1)
                .mapToObj(kept -> new Card(card.title(), firstOf(card.body(), kept), brief, card.choices()));
        return Stream.concat(Stream.of(card, undetailed), cut);
    }

    private static List<Block> firstOf(List<Block> body, int kept) {
        List<Block> first = new ArrayList<>(body.subList(0, kept));
        first.add(new Block.Note(SHORTENED));
        return first;
    }

    private static ObjectNode whole(Card card, String nonce) {
        ObjectNode all = JSON.objectNode()
                .put("type", "AdaptiveCard")
                .put("version", "1.5")
                .put("lang", "en")
                .put("speak", PlainText.spoken(card.title()))
                .put("fallbackText", PlainText.inert(card.title()));
        all.putArray("body").addAll(body(card, nonce));
        return all;
    }

    private static List<ObjectNode> body(Card card, String nonce) {
        BlockForm blocks = new BlockForm();
        FieldForm fields = new FieldForm();
        Stream<ObjectNode> said = card.body().stream().flatMap(block -> block.fold(blocks));
        Stream<ObjectNode> asked = card.fields().stream().map(field -> field.fold(fields));
        Stream<ObjectNode> pressed = ChoiceForm.sets(card.choices(), nonce);
        return Stream.of(titled(card, blocks), said, asked, pressed)
                .flatMap(part -> part)
                .toList();
    }

    /** A title with nothing below it is a sentence, and no heading. */
    private static Stream<ObjectNode> titled(Card card, BlockForm blocks) {
        boolean alone = card.body().isEmpty() && !card.asksForSomething();
        return alone ? new Block.Text(card.title()).fold(blocks) : Stream.of(BlockForm.title(card.title()));
    }
}
