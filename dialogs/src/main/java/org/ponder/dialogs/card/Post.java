package org.ponder.dialogs.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A card on its way into a chat.
 *
 * @param nonce comes back with what is pressed on it and is good for one effect; empty where nothing can be pressed
 * @param spent what the card becomes once it was answered or left behind: it asks for nothing and holds nobody's words
 * @param field the id of the field it is about, on the card that was answered; mostly empty
 */
public record Post(Card card, String nonce, Card spent, Kind kind, String field) {

    /** What a post is for. */
    public enum Kind {
        USUAL,
        /** It is a summary, which names nobody, wherever it is shown. */
        SUMMARY,
        /** It says what is wrong with what was filled in on a card that still stands, and so is open as before. */
        CORRECTION
    }

    public Post {
        if (card.asksForSomething() == nonce.isEmpty() || spent.asksForSomething()) {
            throw new IllegalArgumentException("a card that asks has a nonce, and what it becomes asks for nothing");
        }
    }

    public Post(Card card, String nonce, Card spent) {
        this(card, nonce, spent, Kind.USUAL, "");
    }

    /** A card that asks for nothing and stays as it is. */
    public static Post lasting(Card card) {
        return new Post(card, "", card);
    }

    /** A card that tells what was published of a round. */
    public static Post summary(Card card) {
        return new Post(card, "", card, Kind.SUMMARY, "");
    }

    /** The same, saying it with another card. */
    public Post saying(Card other) {
        return new Post(other, nonce, spent, kind, field);
    }

    /** The same, about a field of the card that was answered. */
    public Post about(String id) {
        return new Post(card, nonce, spent, kind, id);
    }

    /** The same, said of a card that still stands as it was filled in. */
    public Post correcting() {
        return new Post(card, nonce, spent, Kind.CORRECTION, field);
    }

    /**
     * As few posts as say the same, for a chat in which everything that belongs together is one message: what was said first
     * stands first, under the title of what was said last; a sentence is no title, as long as there is another. A summary stays by
     * itself, and so does what asks for something.
     */
    public static List<Post> joined(List<Post> posts) {
        List<List<Post>> runs = new ArrayList<>();
        posts.forEach(post -> {
            boolean joins = !runs.isEmpty() && last(runs.get(runs.size() - 1)).isJoinedBy(post);
            if (!joins) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(post);
        });
        return runs.stream().map(Post::one).toList();
    }

    private boolean isJoinedBy(Post next) {
        return kind == next.kind && kind != Kind.SUMMARY && !card.asksForSomething();
    }

    private static Post one(List<Post> run) {
        int at = titled(run);
        Post titled = run.get(at);
        List<Block> first = said(run.subList(0, at));
        List<Block> then = said(run.subList(at + 1, run.size()));
        String field = run.stream()
                .map(Post::field)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
        return new Post(
                between(first, titled.card, then),
                titled.nonce,
                between(first, titled.spent, then),
                titled.kind,
                field);
    }

    /** Which of them has the title for all: the last that is more than a sentence. */
    private static int titled(List<Post> run) {
        int at = run.size() - 1;
        while (at > 0 && isSentence(run.get(at).card)) {
            at--;
        }
        return at;
    }

    private static boolean isSentence(Card card) {
        return card.body().isEmpty() && !card.asksForSomething();
    }

    private static List<Block> said(List<Post> posts) {
        return posts.stream().flatMap(post -> said(post.card)).toList();
    }

    /** A title with nothing below it is a sentence. */
    private static Stream<Block> said(Card card) {
        return card.body().isEmpty()
                ? Stream.of(new Block.Text(card.title()))
                : Stream.concat(Stream.of(new Block.Heading(card.title())), card.body().stream());
    }

    private static Card between(List<Block> first, Card titled, List<Block> then) {
        List<Block> body =
                Stream.of(first, titled.body(), then).flatMap(List::stream).toList();
        return new Card(titled.title(), body, titled.fields(), titled.choices());
    }

    private static Post last(List<Post> run) {
        return run.get(run.size() - 1);
    }
}
