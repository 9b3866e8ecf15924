package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Choice.Weight;

/** Slack's views: windows over a conversation, and the home page of the app. */
final class Window {
    /** By this Slack says that it speaks of a window of ours. */
    static final String CALLBACK = "ponder";

    static final String NONCE = "nonce";
    /** The choice that is made by submitting. */
    static final String MAIN = "main";
    /** The choice that is made by closing. */
    static final String LEAVE = "leave";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST = 24;
    private static final String TITLE = "Ponder";
    private static final String CLOSE = "Close";
    private static final String CONTINUE = "Continue";
    private static final String CONTINUE_MEANS = "“Continue” stands for:";
    private static final String WAIT = "One moment, please.";
    private static final String WAITED_LONG = "If this stays for more than a minute, close this window and write"
            + " “continue” to me. What you sent is not lost.";
    private static final List<String> LEAVING = List.of("stop", "done");

    private Window() {}

    /** @param said title and body, as blocks */
    static ObjectNode of(Card card, String nonce, Stream<ObjectNode> said) {
        FieldForm form = new FieldForm(nonce, card.fields().size() > 1);
        Stream<ObjectNode> asked = card.fields().stream().flatMap(field -> field.fold(form));
        Stream<ObjectNode> pressed =
                ChoiceForm.rows(Button.of(others(card.choices()).toList()), nonce);
        List<ObjectNode> blocks = Stream.of(said, asked, meaning(card), pressed)
                .flatMap(part -> part)
                .toList();
        ObjectNode view = modal(blocks).put("notify_on_close", card.asksForSomething());
        if (main(card).isPresent() || blocks.stream().anyMatch(Window::isInput)) {
            view.set("submit", PlainText.of(submit(card), LONGEST));
        }
        return view.put("private_metadata", metadata(card, nonce));
    }

    static ObjectNode home(Stream<ObjectNode> blocks) {
        return view("home", blocks.toList());
    }

    /** It has no inputs, and says what to do if it stays. */
    static ObjectNode loading() {
        return modal(Stream.of(WAIT, WAITED_LONG).flatMap(RichText::paragraphs).toList());
    }

    /** All choices but the one that is made by submitting. */
    static Stream<Choice> others(List<Choice> choices) {
        Optional<Choice> main = main(choices);
        return choices.stream().filter(choice -> !main.equals(Optional.of(choice)));
    }

    private static ObjectNode modal(List<ObjectNode> blocks) {
        ObjectNode view = view("modal", blocks);
        view.set("title", PlainText.of(TITLE, LONGEST));
        view.set("close", PlainText.of(CLOSE, LONGEST));
        return view;
    }

    private static ObjectNode view(String type, List<ObjectNode> blocks) {
        ObjectNode view = JSON.objectNode().put("type", type).put("callback_id", CALLBACK);
        view.putArray("blocks").addAll(blocks.size() > BlockRules.MOST_IN_A_VIEW ? RichText.joined(blocks) : blocks);
        return view;
    }

    private static Optional<Choice> main(Card card) {
        return main(card.choices());
    }

    private static Optional<Choice> main(List<Choice> choices) {
        return choices.stream().filter(choice -> choice.weight() == Weight.MAIN).findFirst();
    }

    private static String submit(Card card) {
        return main(card).map(Choice::label).filter(Window::fits).orElse(CONTINUE);
    }

    /** A label too long for the button stands in full above it. */
    private static Stream<ObjectNode> meaning(Card card) {
        return main(card).map(Choice::label).filter(label -> !fits(label)).stream()
                .flatMap(label -> RichText.paragraphs(CONTINUE_MEANS + " " + label));
    }

    private static boolean fits(String label) {
        return PlainText.fits(label, LONGEST);
    }

    private static boolean isInput(ObjectNode block) {
        return block.path("type").asText().equals("input");
    }

    private static String metadata(Card card, String nonce) {
        String leave = LEAVING.stream()
                .filter(key ->
                        card.choices().stream().anyMatch(choice -> choice.key().equals(key)))
                .findFirst()
                .orElse("");
        return JSON.objectNode()
                .put(NONCE, nonce)
                .put(MAIN, main(card).map(Choice::key).orElse(""))
                .put(LEAVE, leave)
                .toString();
    }
}
