package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.words.Words;

/**
 * Cards as Slack shows them: as messages, in windows, and on the home page of the app.
 *
 * <p>What is said stands in text that Slack never reads as mark-up. A message asks in words, with a button for the window in which
 * the question can be filled in; it holds nothing that the person asked has written. What is too much for Slack is shown
 * {@linkplain Shorter shorter}, and says so.
 */
final class BlockKit {
    private static final String MORE = "There is more to this than can be shown here.";
    private static final String MORE_IN_THE_WINDOW =
            "There is more to this than one message can hold. The window has room for more.";

    private final CardText text;
    private final BlockForm blocks;

    BlockKit(Words words) {
        this.text = new CardText(words);
        this.blocks = new BlockForm(words);
    }

    /** A card in a conversation: a question without its answers, or what only stands there. */
    SlackMessage message(Post post) {
        Card card = post.card();
        if (!card.asksForSomething()) {
            return standing(card);
        }
        Card told = card.isQuestion() ? Discreet.of(card) : card;
        Function<List<Choice>, List<Button>> pressed = told.equals(card) ? Button::of : Button::toRead;
        Function<List<Choice>, List<Button>> all = card.fields().isEmpty() ? pressed : Button::toFillIn;
        return fitting(
                Stream.concat(Shorter.of(told, MORE_IN_THE_WINDOW), Stream.of(Shorter.bare(told, MORE_IN_THE_WINDOW))),
                form -> message(
                        told,
                        Stream.of(said(form), inWords(form), ChoiceForm.rows(all.apply(form.choices()), post.nonce()))),
                BlockRules::broken);
    }

    /** A card that only stands there. */
    SlackMessage standing(Card card) {
        Card told = Card.saying(card.title(), card.body());
        return fitting(Shorter.of(told, MORE), form -> message(told, Stream.of(said(form))), BlockRules::broken);
    }

    /** A card in a window, to be filled in where it asks for something. */
    ObjectNode modal(Post post) {
        return fitting(
                Shorter.of(post.card(), MORE),
                form -> Window.of(form, post.nonce(), Stream.concat(titled(form), body(form))),
                BlockRules::broken);
    }

    /** A card on the home page of the app, which one person sees and no record keeps; its fields are filled in in a window. */
    ObjectNode home(Post post) {
        Function<List<Choice>, List<Button>> all = post.card().fields().isEmpty() ? Button::of : Button::toFillIn;
        return fitting(
                Shorter.of(post.card(), MORE),
                form -> Window.home(Stream.of(
                                titled(form),
                                body(form),
                                inWords(form),
                                ChoiceForm.rows(all.apply(form.choices()), post.nonce()))
                        .flatMap(part -> part)),
                BlockRules::broken);
    }

    /** What a window shows while its turn is taken. */
    ObjectNode loading() {
        return Window.loading();
    }

    private SlackMessage message(Card told, Stream<Stream<ObjectNode>> parts) {
        List<ObjectNode> whole = parts.flatMap(part -> part).toList();
        List<ObjectNode> fewer = whole.size() > BlockRules.MOST_IN_A_MESSAGE ? RichText.joined(whole) : whole;
        return new SlackMessage(
                Prose.escaped(PlainText.shown(text.of(told)), BlockRules.LONGEST_TEXT),
                JsonNodeFactory.instance.arrayNode().addAll(fewer));
    }

    private Stream<ObjectNode> said(Card card) {
        return Stream.concat(titled(card), Drawing.beside(card, blocks).stream());
    }

    /** A title with nothing below it is a sentence, and no heading. */
    private static Stream<ObjectNode> titled(Card card) {
        boolean alone = card.body().isEmpty() && !card.asksForSomething();
        return alone ? RichText.paragraphs(PlainText.shown(card.title())) : BlockForm.title(card.title());
    }

    private Stream<ObjectNode> body(Card card) {
        return card.body().stream().flatMap(block -> block.fold(blocks));
    }

    /** How to answer in words, where there is something to fill in. */
    private Stream<ObjectNode> inWords(Card card) {
        return card.fields().isEmpty()
                ? Stream.empty()
                : RichText.paragraphs(text.of(new Card("", List.of(), card.fields(), card.choices())));
    }

    /** The first form that Slack takes. */
    private static <T> T fitting(Stream<Card> forms, Function<Card, T> rendering, Function<T, List<Violation>> rules) {
        List<Violation> broken = List.of();
        for (Card form : (Iterable<Card>) forms::iterator) {
            T rendered = rendering.apply(form);
            broken = rules.apply(rendered);
            if (broken.isEmpty()) {
                return rendered;
            }
        }
        throw BlockRules.refused(broken);
    }
}
