package org.ponder.dialogs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;

/** What lies between somebody and the bot: what the bot says is shown on it, and what is done on it is heard. */
public interface Medium {

    /** Shows what the bot says of its own accord. */
    void show(Chat chat, Post post, Bot bot);

    /** Somebody types; what the bot says to that is shown, and given back. */
    List<Post> type(Chat chat, String words, Bot bot);

    /** Somebody fills in what they see and presses a button; what the bot says to that is shown, and given back. */
    List<Post> press(Chat chat, Press press, Bot bot);

    /** What else keeps what is said on it. */
    default Records records() {
        return Records.CHAT;
    }

    /** What the bot says to what it hears. */
    @FunctionalInterface
    interface Bot {
        List<Post> hear(Heard heard);
    }

    /**
     * Somebody's conversation with the bot.
     *
     * @param where as in {@code in private}: one person may have several
     */
    record Chat(String who, String where) {
        public Place place() {
            return where.equals("in the channel") ? Place.CHANNEL : Place.PRIVATE;
        }

        @Override
        public String toString() {
            return who + " " + where;
        }
    }

    /**
     * A press on something that was shown, however long ago.
     *
     * @param button as it reads
     * @param filled what is filled in before; everything else stays as it is
     */
    record Press(Post on, String button, List<Filled> filled) {
        public Press {
            filled = List.copyOf(filled);
        }

        /** What the field of this label is filled in with; empty where it is left as it is. */
        public Optional<List<String>> filled(String label) {
            return filled.stream()
                    .filter(one -> one.field().label().equals(label))
                    .map(Filled::with)
                    .findFirst();
        }

        /** What the field of this label holds when the button is pressed; empty where the card has none. */
        public Optional<List<String>> held(String label) {
            return filled(label)
                    .or(() -> on.card().fields().stream()
                            .filter(field -> field.label().equals(label))
                            .map(Filled::asItIs)
                            .findFirst());
        }

        /** The card as it stands once it is filled in. */
        public Card asFilledIn() {
            return on.card().holding(values());
        }

        /** What is submitted with it. */
        Map<String, String> values() {
            Map<String, String> values = new HashMap<>(on.card().values());
            filled.forEach(one -> values.put(one.field().id(), one.value()));
            return values;
        }
    }

    /**
     * A field that is filled in.
     *
     * @param with words, or the names of the options that are chosen, as they read
     */
    record Filled(Field field, List<String> with) {
        public Filled {
            with = List.copyOf(with);
        }

        /** What somebody wrote of their own, where it is that. */
        public Optional<String> inOnesOwnWords() {
            boolean isLong = with.size() == 1 && with.get(0).contains(" ");
            return field.id().equals("text") && isLong ? Optional.of(with.get(0)) : Optional.empty();
        }

        private static List<String> asItIs(Field field) {
            return field.fold(new Field.Cases<>() {
                @Override
                public List<String> text(Field.TextField text) {
                    return text.value().isEmpty() ? List.of() : List.of(text.value());
                }

                @Override
                public List<String> oneOf(Field.OneOf one) {
                    return names(one.options(), Set.of(one.chosen()));
                }

                @Override
                public List<String> manyOf(Field.ManyOf many) {
                    return names(many.options(), many.chosen());
                }
            });
        }

        private static List<String> names(List<Field.Option> options, Set<String> keys) {
            return options.stream()
                    .filter(option -> keys.contains(option.key()))
                    .map(Field.Option::name)
                    .toList();
        }

        /** As it is submitted. */
        String value() {
            return field.fold(new Field.Cases<>() {
                @Override
                public String text(Field.TextField text) {
                    return String.join("", with);
                }

                @Override
                public String oneOf(Field.OneOf one) {
                    return keys(one.options());
                }

                @Override
                public String manyOf(Field.ManyOf many) {
                    return keys(many.options());
                }
            });
        }

        private String keys(List<Field.Option> options) {
            return with.stream()
                    .map(name -> options.stream()
                            .filter(option -> option.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("no option " + name))
                            .key())
                    .collect(Collectors.joining(","));
        }
    }
}
