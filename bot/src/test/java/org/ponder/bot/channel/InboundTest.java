package org.ponder.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.bot.persistence.Kept;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Visitor.Place;

class InboundTest {
    private static final String NUL = "a\0b";

    static Stream<Event> can_be_kept_whatever_it_holds() {
        return Stream.of(
                new Event.Spoke(new Heard.Typed(NUL)),
                new Event.Spoke(new Heard.Pressed(NUL, NUL, Map.of(NUL, NUL, "ab", "ab"))),
                new Event.Added(NUL));
    }

    /** A database takes no text with a NUL: what was said would be lost with it. */
    @ParameterizedTest
    @MethodSource
    void can_be_kept_whatever_it_holds(Event event) {
        Inbound inbound = new Inbound(
                NUL, new Conversation("slack", NUL, NUL, Place.PRIVATE), new Account(NUL, NUL, NUL), "{}", event);

        Kept.asItCame(inbound);
        assertThat(inbound.from()).isEqualTo(new Account("ab", "ab", "ab"));
        assertThat(inbound.conversation().id()).isEqualTo("ab");
        assertThat(inbound.delivery()).isEqualTo("ab");
    }

    @Test
    void has_no_more_of_a_name_than_fits_onto_a_card_and_no_half_of_a_character() {
        String longest = "🌳".repeat(256);

        assertThat(new Account("id", "id", longest).name()).isEqualTo(longest);
        assertThat(new Account("id", "id", longest + "🌳").name()).isEqualTo(longest);
    }
}
