package org.ponder.bot.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ponder.bot.channel.SignIn;
import org.ponder.bot.wiring.Condition.Platform;

class ConditionTest {
    private static Condition of(SignIn... platforms) {
        List<Platform> all = IntStream.range(0, platforms.length)
                .mapToObj(i -> new Platform(
                        "platform " + i, () -> platforms[i], () -> "Set something right.", Optional::empty))
                .toList();
        return new Condition(() -> true, () -> true, all);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_TRIED", "WORKS"})
    void nothing_is_said_of_a_platform_with_which_all_is_well(SignIn signIn) {
        assertThat(of(signIn).platforms()).isEmpty();
        assertThat(of(signIn).isOnSpeakingTerms()).isTrue();
    }

    @Test
    void a_platform_that_will_not_know_us_any_more_is_told_of_and_spoken_with() {
        Condition soon = new Condition(
                () -> true,
                () -> true,
                List.of(new Platform("Teams", () -> SignIn.WORKS, () -> "", () -> Optional.of("Renew it."))));
        assertThat(soon.platforms()).containsExactly(Map.entry("Teams", "Renew it."));
        assertThat(soon.isOnSpeakingTerms()).isTrue();
    }

    @Test
    void a_platform_that_refuses_us_is_told_of_with_what_to_do() {
        assertThat(of(SignIn.REFUSED).platforms()).containsEntry("platform 0", "Set something right.");
        assertThat(of(SignIn.REFUSED).isOnSpeakingTerms()).isFalse();
    }

    @Test
    void a_platform_that_refuses_us_takes_nobody_else_s_away() {
        assertThat(of(SignIn.REFUSED, SignIn.WORKS).isOnSpeakingTerms()).isTrue();
        assertThat(of(SignIn.REFUSED, SignIn.NOT_TRIED).platforms()).hasSize(1);
    }

    @Test
    void a_platform_that_only_could_not_be_reached_is_told_of_and_waited_for() {
        assertThat(of(SignIn.NO_ANSWER).platforms()).hasSize(1);
        assertThat(of(SignIn.NO_ANSWER).isOnSpeakingTerms()).isTrue();
    }

    @Test
    void where_no_platform_is_set_up_there_is_none_to_be_on_terms_with() {
        assertThat(of().isOnSpeakingTerms()).isTrue();
    }

    /** These sentences and no others: there is no place in any of them for anybody's name, words, address or key. */
    @Test
    void what_is_said_are_these_sentences_whatever_is_wrong() {
        Condition wrong = of(() -> false, SignIn.REFUSED);
        assertThat(wrong.database())
                .containsExactly(
                        "The database did not answer within two seconds: see whether it runs and can be reached.");
        assertThat(wrong.clock())
                .containsExactly(
                        "The clock does not run: nothing that is timed happens. If the database is there, start again.");
        assertThat(wrong.platforms())
                .isEqualTo(Map.of("Teams", "Set something right in Teams.", "Slack", "Set something right in Slack."));
        assertThat(of(() -> false, SignIn.NO_ANSWER).platforms())
                .isEqualTo(Map.of(
                        "Teams",
                        "Teams could not be reached when it was last signed in to: it is tried again.",
                        "Slack",
                        "Slack could not be reached when it was last signed in to: it is tried again."));
    }

    @Test
    void nothing_is_said_where_all_is_well() {
        Condition well = of(() -> true, SignIn.WORKS);

        assertThat(well.database()).isEmpty();
        assertThat(well.clock()).isEmpty();
        assertThat(well.platforms()).isEmpty();
    }

    private static Condition of(BooleanSupplier there, SignIn signIn) {
        return new Condition(there, there, List.of(platform("Teams", signIn), platform("Slack", signIn)));
    }

    private static Platform platform(String name, SignIn signIn) {
        return new Platform(name, () -> signIn, () -> "Set something right in " + name + ".", Optional::empty);
    }
}
