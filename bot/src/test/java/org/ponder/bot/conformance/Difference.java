package org.ponder.bot.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.words.Words;

/**
 * All in which one platform may differ from the others, with its reason; each knows how to undo itself, and nothing else is undone.
 *
 * <p>How a platform sets a thing off from another is no difference: the dot of an item, the marks of a quote, what stands between
 * an option and what explains it, the order of the buttons. What Slack's client shows of a question is its window; the message that
 * opens it holds nothing that the person asked has written and asks in words, and is held to all else that the card says.
 */
enum Difference {
    /** A list that is shut shows something while nothing is chosen, and a page has to say what. */
    A_SHUT_LIST_ASKS("web") {
        @Override
        Sight undone(Shown shown, Sight seen) {
            List<Blank> blanks = seen.blanks().stream()
                    .map(blank -> blank.without("Please choose"))
                    .toList();
            return new Sight(seen.said(), blanks, seen.buttons());
        }
    },

    /** Slack takes one message a second, so what is said in one turn is one, under the title of what is asked. */
    ONE_MESSAGE_A_TURN("slack") {
        @Override
        Sight undone(Shown shown, Sight seen) {
            int titled = titled(shown.said());
            int title = (int) Sight.lines(shown.as().get(titled).title()).count();
            int first = title + Sight.of(shown.as().subList(0, titled)).said().size();
            List<String> said = seen.said();
            return said.size() < first
                    ? seen
                    : seen.butSaying(Stream.of(
                                    said.subList(title, first),
                                    said.subList(0, title),
                                    said.subList(first, said.size()))
                            .flatMap(List::stream)
                            .toList());
        }

        private int titled(List<Post> said) {
            int at = said.size() - 1;
            while (at > 0 && isSentence(said.get(at).card())) {
                at--;
            }
            return at;
        }

        private boolean isSentence(Card card) {
            return card.body().isEmpty() && !card.asksForSomething();
        }
    },

    /** A form that stands says in one line, at the field that it is about, what is wrong with it. */
    IN_ONE_LINE_AT_ITS_FIELD("slack") {
        @Override
        Sight undone(Shown shown, Sight seen) {
            boolean corrects = shown.said().stream().allMatch(post -> post.kind() == Post.Kind.CORRECTION);
            List<String> meant = shown.meant().said();
            return corrects && seen.said().equals(List.of(String.join(" ", meant))) ? shown.meant() : seen;
        }
    },

    /** What is asked in words is asked once more in its window, which no record keeps: so that holds what was answered before. */
    A_WINDOW_HOLDS_ANSWERS("slack") {
        @Override
        Sight undone(Shown shown, Sight seen) {
            Card said = shown.said().get(shown.said().size() - 1).card();
            Card as = shown.as().get(shown.as().size() - 1);
            boolean isSameQuestion = said.title().equals(as.title())
                    && said.holding(as.values()).fields().equals(as.fields())
                    && said.choices().equals(as.choices());
            return isSameQuestion && seen.equals(Sight.of(shown.as())) ? shown.meant() : seen;
        }
    },

    /** What is filled in in a window is in no record of the chat, and whoever is asked is told so. */
    NO_RECORD_OF_WINDOWS("slack") {
        @Override
        String undone(String words) {
            String other = words;
            for (String key : List.of("receipt.stored", "who.employer", "who-in-general.text")) {
                other = other.replace(WORDS.say(key + "-windows"), WORDS.say(key));
            }
            return other;
        }
    },

    /** A channel on the web is there to be read: what is typed in one elsewhere is handed over there. */
    NOBODY_TYPES_IN_A_CHANNEL("web");

    private static final Words WORDS = new Words(Locale.UK);
    private final String platform;

    Difference(String platform) {
        this.platform = platform;
    }

    /** What would have been seen without it; the same where it has no part in it. */
    Sight undone(Shown shown, Sight seen) {
        return seen;
    }

    /** The words that would have been said without it. */
    String undone(String words) {
        return words;
    }

    static List<Difference> of(String platform) {
        return Stream.of(values())
                .filter(difference -> difference.platform.equals(platform))
                .toList();
    }

    /** What was seen on a platform, sentence by sentence, as if it did not differ in anything. */
    static List<String> undone(String platform, Shown shown, List<Difference> found) {
        Sight seen = shown.seen();
        for (Difference difference : of(platform)) {
            Sight undone = difference.undone(shown, seen);
            if (!undone.equals(seen)) {
                found.add(difference);
            }
            seen = undone;
        }
        return undone(platform, seen.sentences(), found);
    }

    /** The same for words alone. */
    static List<String> undone(String platform, List<String> sentences, List<Difference> found) {
        List<String> all = new ArrayList<>(sentences);
        of(platform)
                .forEach(difference -> all.replaceAll(sentence -> {
                    String undone = difference.undone(sentence);
                    if (!undone.equals(sentence)) {
                        found.add(difference);
                    }
                    return undone;
                }));
        return all;
    }
}
