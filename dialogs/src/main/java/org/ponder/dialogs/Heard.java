package org.ponder.dialogs;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a member said in a chat: words, or a press on a card. */
public sealed interface Heard {

    <T> T fold(Cases<T> cases);

    /** Everything in it that may be somebody's words. */
    Collection<String> texts();

    /** What to do with each. */
    interface Cases<T> {
        T typed(Typed heard);

        T pressed(Pressed heard);
    }

    /** Typed words, as they were typed. */
    record Typed(String text) implements Heard {
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
     */
    record Pressed(String nonce, String choice, Map<String, String> values) implements Heard {
        public Pressed {
            values = Map.copyOf(values);
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
