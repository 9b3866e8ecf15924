package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.domain.people.Floor;
import org.ponder.domain.summary.LanguageGuard;

/** Every figure that the privacy notice states, worked out anew. */
class PrivacyNoticeTest {
    private static final Floor FLOOR = Floor.USUAL;

    private final String notice = text();

    @Test
    void it_states_the_floor() {
        assertThat(notice)
                .contains("**" + FLOOR.respondents() + "**: nothing is said of fewer than " + FLOOR.respondents()
                        + " people")
                .contains("**" + FLOOR.forTheBoard() + "**: the board is told nothing of a group of fewer than "
                        + FLOOR.forTheBoard() + " people")
                .contains("**" + FLOOR.movers() + "**: if")
                .contains("fewer than " + FLOOR.movers() + " people came, or fewer than " + FLOOR.movers() + " went")
                .contains("**" + FLOOR.writers() + "**: what people wrote is quoted only where at least "
                        + FLOOR.writers() + " wrote");
    }

    @Test
    void it_states_how_often_a_guess_is_right() {
        assertThat(notice)
                .contains(inHundred(Guess.blind()) + " times in 100 without any summary, "
                        + inHundred(new Guess(5).onTheWhole()) + " times with that of a team of 5, and "
                        + inHundred(new Guess(10).onTheWhole()) + " times with that of a team of 10")
                .contains("up to " + inHundred(new Guess(5).atWorst()) + " times in 100 in a team of 5, and up to "
                        + inHundred(new Guess(12).atWorst()) + " times in a team of 12");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8})
    void it_states_what_newcomers_risk(int team) {
        assertThat(notice).contains(row(team, Stream.of(5, 6, 8).map(came -> Repetition.of(team, came, 0))));
    }

    @ParameterizedTest
    @ValueSource(ints = 13)
    void it_states_what_those_risk_who_go(int team) {
        assertThat(notice).contains(row(team, Stream.of(5, 6, 8).map(went -> Repetition.of(team - went, 0, went))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void it_is_right_that_nothing_remains_where_fewer_came_or_went(int people) {
        for (Repetition few : List.of(Repetition.of(6, people, 0), Repetition.of(6, 0, people))) {
            assertThat(few.exposure(new KernelTwice(few, FLOOR)).exposed()).isZero();
        }
    }

    @Test
    void it_says_nothing_that_ponder_never_says() {
        assertThat(LanguageGuard.offences(notice)).isEmpty();
    }

    private static String row(int team, Stream<Repetition> people) {
        return people.map(repetition -> repetition.exposure(new KernelTwice(repetition, FLOOR)))
                .map(exposure -> exposure.likely() < 0.005 ? "under 1" : inHundred(exposure.likely()))
                .collect(Collectors.joining(" | ", "| " + team + " | ", " |\n"));
    }

    private static String inHundred(double share) {
        return String.valueOf(Math.round(100 * share));
    }

    /** With its lines joined to paragraphs, except in tables. */
    private static String text() {
        try (InputStream notice = Objects.requireNonNull(
                Finding.class.getResourceAsStream("privacy-notice.md"), "the notice is missing")) {
            return new String(notice.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?<=[^|\\n])\\n(?=[^|\\n])", " ")
                    .replaceAll(" +", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
