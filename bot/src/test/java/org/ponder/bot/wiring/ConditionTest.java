package org.ponder.bot.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ponder.bot.channel.SignIn;
import org.ponder.bot.wiring.Condition.Platform;

class ConditionTest {
    private static Condition of(SignIn... platforms) {
        List<Platform> all = IntStream.range(0, platforms.length)
                .mapToObj(i -> new Platform("platform " + i, () -> platforms[i], "Set something right."))
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

    @Test
    void a_database_and_a_clock_that_are_not_there_are_told_of_without_a_name() {
        Condition condition = new Condition(() -> false, () -> false, List.of());

        assertThat(condition.database()).singleElement().asString().doesNotContain("jdbc", "localhost");
        assertThat(condition.clock()).hasSize(1);
    }
}
