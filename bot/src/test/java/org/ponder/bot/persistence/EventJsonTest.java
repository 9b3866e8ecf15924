package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Event;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.script.CalendarFile;

/** What waits for its turn outlives a release: it is kept in words that stay what they are. */
class EventJsonTest {

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of("{\"kind\":\"typed\",\"text\":\"hello\"}", new Event.Spoke(new Heard.Typed("hello"))),
                Arguments.of(
                        "{\"kind\":\"pressed\",\"nonce\":\"n\",\"choice\":\"continue\",\"values\":{\"text\":\"so\"}}",
                        new Event.Spoke(new Heard.Pressed("n", "continue", Map.of("text", "so")))),
                Arguments.of(
                        "{\"kind\":\"pressed\",\"nonce\":\"n\",\"choice\":\"save\",\"values\":{},\"form\":\"stands\"}",
                        new Event.Spoke(new Heard.Pressed("n", "save", Map.of(), Heard.Form.STANDS))),
                Arguments.of("{\"kind\":\"visited\"}", new Event.Visited()),
                Arguments.of(
                        "{\"kind\":\"file-missed\",\"because\":\"too-large\"}",
                        new Event.FileMissed(CalendarFile.Because.TOO_LARGE)),
                Arguments.of("{\"kind\":\"added\",\"place\":\"Leadership\"}", new Event.Added("Leadership")),
                Arguments.of("{\"kind\":\"removed\"}", new Event.Removed()),
                Arguments.of("{\"kind\":\"roster-changed\"}", new Event.RosterChanged()));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void every_event_is_kept_like_this(String stored, Event event) {
        assertThat(EventJson.write(event)).isEqualTo(stored);
        assertThat(EventJson.read(stored)).isEqualTo(event);
    }

    @Test
    void there_is_no_other_kind() {
        assertThat(kept().<Class<?>>map(kind -> kind.get()[1].getClass()).distinct())
                .containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\":\"shouted\",\"text\":\"secret\"}", "{\"kind\":\"typed\",\"text\":\"secret", ""})
    void what_is_not_understood_is_refused_without_a_word_of_it(String stored) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventJson.read(stored))
                .satisfies(refused -> assertThat(refused).hasMessageNotContaining("secret"));
    }
}
