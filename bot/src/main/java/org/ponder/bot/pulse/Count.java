package org.ponder.bot.pulse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ponder.domain.outbox.Undelivered.Why;

/**
 * Something that is counted: a name and what tells it from others of that name, each from a list that stands in the program. So no
 * label can hold an id, a name, a trust or a word of anybody's.
 */
public final class Count {
    private final String name;
    private final Map<String, String> labels;

    private Count(String name, Map<String, String> labels) {
        this.name = name;
        this.labels = Map.copyOf(labels);
    }

    /** A turn came to an end, or to nothing. */
    public static Count turn(Turned how) {
        return new Count("ponder_turns", Map.of("result", word(how)));
    }

    /** A dispatch left. */
    public static Count sent() {
        return new Count("ponder_dispatches_sent", Map.of());
    }

    /** A dispatch did not leave, or nobody knows, and is tried again. */
    public static Count triedAgain() {
        return new Count("ponder_dispatches_tried_again", Map.of());
    }

    /** A dispatch was given up until somebody does something about it. */
    public static Count parked(Why why) {
        return new Count("ponder_dispatches_parked", Map.of("reason", word(why)));
    }

    /** A request at a door was not taken. */
    public static Count refused(Door door, Refused why) {
        return new Count("ponder_requests_refused", Map.of("door", word(door), "reason", word(why)));
    }

    /** Everything that may be counted, so that each is there from the start, at nought. */
    public static List<Count> all() {
        return Stream.of(
                        Arrays.stream(Turned.values()).map(Count::turn),
                        Stream.of(sent(), triedAgain()),
                        Arrays.stream(Why.values()).map(Count::parked),
                        Arrays.stream(Door.values())
                                .flatMap(door -> Arrays.stream(Refused.values()).map(why -> refused(door, why))))
                .flatMap(counts -> counts)
                .toList();
    }

    public String name() {
        return name;
    }

    public Map<String, String> labels() {
        return labels;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Count that && name.equals(that.name) && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, labels);
    }

    @Override
    public String toString() {
        return name + labels;
    }

    private static String word(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT);
    }
}
