package org.ponder.deploy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ponder.deploy.Eventually;
import org.ponder.deploy.Ponder;
import org.ponder.deploy.teams.FakeTeams;

/**
 * A leadership team in Teams, whose first member opens a round for all of them.
 *
 * @param people at most as many as a roster has
 */
record Team(FakeTeams teams, Ponder ponder, List<String> people) {

    /** Up to the card that opens a round. */
    void setUp() {
        assertThat(teams.addBot(bot()).statusCode()).isEqualTo(200);
        soon(() -> ponder.asked("SELECT count(*) FROM member") == people.size());
        teams.types(bot(), chief(), "set up");
        soon(() -> teams.newestWith(chief(), "Save").isPresent());
        teams.presses(bot(), chief(), "Save", Map.of("safeguarding", "Priya Shah, 01632 960 001"));
        for (String words : List.of("start a round", "starter", "finance", "stewardship", "whole team")) {
            teams.types(bot(), chief(), words);
        }
        soon(() -> teams.newestWith(chief(), "Open the round").isPresent());
    }

    void open() {
        teams.presses(bot(), chief(), "Open the round", Map.of());
    }

    void everybodyIsAsked() {
        soon(() -> people.stream()
                .allMatch(person -> teams.newestWith(person, "Start").isPresent()));
    }

    private static void soon(Supplier<Boolean> holds) {
        Eventually.within(Duration.ofMinutes(2), holds);
    }

    private String chief() {
        return people.get(0);
    }

    private URI bot() {
        return ponder.uri();
    }
}
