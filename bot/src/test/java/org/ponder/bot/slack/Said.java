package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Post;

/** Whether everything that a card says can be read where it is shown, and in its order; white space does not matter. */
final class Said {

    private Said() {}

    /** In a window: all of it, in its order; what submits it is read last. */
    static void whole(Card card, ObjectNode window) {
        List<String> read = Visible.ofWindow(window);
        inOrder(read, upTo(card, Sayings.fields(card), Sayings.others(card)));
        inOrder(read, upTo(card, Sayings.fields(card), Sayings.main(card)));
    }

    /** In a message: all but what the person asked has written; how to fill in what it asks for is said in words. */
    static void asked(Post post, SlackMessage message) {
        Card told = post.card().isQuestion() ? Discreet.of(post.card()) : post.card();
        Stream<String> pressed =
                told.fields().isEmpty() ? told.choices().stream().map(Choice::label) : Sayings.others(told);
        inOrder(Visible.texts(message.blocks()), upTo(told, Sayings.inWords(told), pressed));
        inOrder(List.of(unescaped(message.text())), upTo(told, Sayings.inWords(told), Stream.empty()));
    }

    static void standing(Card card, SlackMessage message) {
        inOrder(Visible.texts(message.blocks()), Sayings.titleAndBody(card));
        inOrder(List.of(unescaped(message.text())), Sayings.titleAndBody(card));
    }

    /** On the home page: as in a message, but nothing is left out. */
    static void atHome(Card card, ObjectNode home) {
        inOrder(Visible.texts(home.path("blocks")), upTo(card, Sayings.inWords(card), Sayings.others(card)));
    }

    static boolean isShortened(JsonNode shown) {
        return Visible.texts(shown.path("blocks")).stream().anyMatch(text -> text.startsWith("There is more to this"));
    }

    private static Stream<String> upTo(Card card, Stream<String> fields, Stream<String> choices) {
        return Stream.of(Sayings.titleAndBody(card), fields, choices).flatMap(part -> part);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static void inOrder(List<String> read, Stream<String> pieces) {
        String all = bare(String.join("", read));
        int from = 0;
        for (String piece : pieces.map(Said::bare).toList()) {
            int found = all.indexOf(piece, from);
            assertThat(found).as("“%s” after %d in “%s”", piece, from, all).isNotNegative();
            from = found + piece.length();
        }
    }

    private static String bare(String text) {
        return Prose.clean(text).replaceAll("\\s", "");
    }
}
