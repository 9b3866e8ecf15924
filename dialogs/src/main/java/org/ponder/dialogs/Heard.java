package org.ponder.dialogs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a member said in a chat: words, or a press on a card. */
public sealed interface Heard {

    <T> T fold(Cases<T> cases);

    /** The same where more is to be said than what is wrong with a card: whatever is open is asked anew then. */
    Heard anew();

    /** Everything in it that may be somebody's words. */
    Collection<String> texts();

    /** Nobody can type it, and a database does not take it for text. */
    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }

    /** What to do with each. */
    interface Cases<T> {
        T typed(Typed heard);

        T pressed(Pressed heard);
    }

    /**
     * What becomes of a card while a press on it is answered: it is gone for whoever pressed it, or it stands as it was filled in
     * until the answer comes, so that it is enough to say what is wrong with it.
     */
    enum Form {
        GONE,
        STANDS
    }

    /** Typed words, as they were typed. */
    record Typed(String text) implements Heard {
        public Typed {
            text = withoutNul(text);
        }

        @Override
        public Typed anew() {
            return this;
        }

        @Override
        public Collection<String> texts() {
            return List.of(text);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.typed(this);
        }

        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    /**
     * A press on a card.
     *
     * @param nonce of the {@link org.ponder.dialogs.card.Post} that was pressed
     * @param choice the key of what was pressed
     * @param values by field id
     * @param form whether what was filled in still stands on the card
     */
    record Pressed(String nonce, String choice, Map<String, String> values, Form form) implements Heard {
        /** What asks for no more than that the question which is open be shown here, whichever card that was pressed on. */
        public static final String SHOW = "*show";

        public Pressed {
            nonce = withoutNul(nonce);
            choice = withoutNul(choice);
            values = values.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            value -> withoutNul(value.getKey()),
                            value -> withoutNul(value.getValue()),
                            (first, second) -> first));
        }

        /** A press on a card that is answered once it was pressed. */
        public Pressed(String nonce, String choice, Map<String, String> values) {
            this(nonce, choice, values, Form.GONE);
        }

        /** That the question which is open be shown. */
        public static Pressed show() {
            return new Pressed("", SHOW, Map.of());
        }

        @Override
        public Pressed anew() {
            return new Pressed(nonce, choice, values);
        }

        @Override
        public Collection<String> texts() {
            return values.values();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.pressed(this);
        }

        @Override
        public String toString() {
            return "Pressed[" + choice + "]";
        }
    }
}
