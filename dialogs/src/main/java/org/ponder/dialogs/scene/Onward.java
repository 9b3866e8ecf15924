package org.ponder.dialogs.scene;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Post;

/** What comes of a reply: what is said first, and where the conversation goes then. */
public record Onward(List<Post> said, Next next) {
    public Onward {
        said = List.copyOf(said);
    }

    /** Where a conversation goes. */
    public sealed interface Next {
        <T> T fold(Cases<T> cases);
    }

    /** What to do with each way to go on. */
    public interface Cases<T> {
        T ask(Ask next);

        T again();

        T over(Over next);

        T finish();
    }

    /** To a place in the same dialog, its card holding what was filled in already. */
    public record Ask(Spot spot, Map<String, String> holding) implements Next {
        public Ask {
            holding = Map.copyOf(holding);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.ask(this);
        }

        /** Hides what is held: it may be a member's words. */
        @Override
        public String toString() {
            return "Ask[" + spot + "]";
        }
    }

    /** To a place in another dialog. */
    public record Over(String dialog, Spot spot) implements Next {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.over(this);
        }
    }

    /** Nowhere else. */
    public enum Stay implements Next {
        /** Whatever was open is asked again. */
        AGAIN {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.again();
            }
        },
        /** Nothing is open any more. */
        FINISH {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.finish();
            }
        }
    }

    public static Onward ask(Spot spot) {
        return new Onward(List.of(), new Ask(spot, Map.of()));
    }

    public static Onward ask(Spot spot, Map<String, String> holding) {
        return new Onward(List.of(), new Ask(spot, holding));
    }

    public static Onward over(String dialog, Spot spot) {
        return new Onward(List.of(), new Over(dialog, spot));
    }

    public static Onward again() {
        return new Onward(List.of(), Stay.AGAIN);
    }

    public static Onward finish() {
        return new Onward(List.of(), Stay.FINISH);
    }

    /** Whether it leads back to a place, and asks there for something in the place of what was filled in. */
    public boolean asksAgainAt(Spot spot) {
        return next.fold(new Cases<>() {
            @Override
            public Boolean ask(Ask ask) {
                return ask.spot().equals(spot);
            }

            @Override
            public Boolean again() {
                return false;
            }

            @Override
            public Boolean over(Over over) {
                return false;
            }

            @Override
            public Boolean finish() {
                return false;
            }
        });
    }

    /** The same, after saying this before anything else. */
    public Onward after(Post... first) {
        return new Onward(Stream.concat(Stream.of(first), said.stream()).toList(), next);
    }

    public Onward after(List<Post> first) {
        return after(first.toArray(Post[]::new));
    }
}
