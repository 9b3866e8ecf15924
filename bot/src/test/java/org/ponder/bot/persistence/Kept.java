package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.dialogs.Heard;

/** Whether what came in can be kept until its turn, and what its turn makes of it. */
public final class Kept {
    private Kept() {}

    /** Fails where the database would not take it, or give back something else. */
    public static void asItCame(Inbound inbound) {
        assertThat(EventJson.read(EventJson.write(inbound.event()))).isEqualTo(inbound.event());
        assertThat(texts(inbound)).allSatisfy(text -> assertThat(text).doesNotContain("\0"));
    }

    private static Stream<String> texts(Inbound inbound) {
        Stream<String> around = Stream.of(
                inbound.delivery(),
                inbound.conversation().workspace(),
                inbound.conversation().id(),
                inbound.from().id(),
                inbound.from().address(),
                inbound.from().name(),
                inbound.reference(),
                inbound.window());
        return Stream.concat(around, said(inbound.event()));
    }

    private static Stream<String> said(Event event) {
        return event.fold(new Event.Cases<>() {
            @Override
            public Stream<String> spoke(Event.Spoke spoke) {
                return texts(spoke.heard());
            }

            @Override
            public Stream<String> added(Event.Added added) {
                return Stream.of(added.place());
            }

            @Override
            public Stream<String> removed(Event.Removed removed) {
                return Stream.of();
            }

            @Override
            public Stream<String> rosterChanged(Event.RosterChanged changed) {
                return Stream.of();
            }

            @Override
            public Stream<String> visited(Event.Visited visited) {
                return Stream.of();
            }

            @Override
            public Stream<String> fileMissed(Event.FileMissed missed) {
                return Stream.of();
            }
        });
    }

    private static Stream<String> texts(Heard heard) {
        return heard.fold(new Heard.Cases<>() {
            @Override
            public Stream<String> typed(Heard.Typed typed) {
                return Stream.of(typed.text());
            }

            @Override
            public Stream<String> pressed(Heard.Pressed pressed) {
                return Stream.concat(
                        Stream.of(pressed.nonce(), pressed.choice()),
                        pressed.values().entrySet().stream()
                                .flatMap(value -> Stream.of(value.getKey(), value.getValue())));
            }
        });
    }
}
