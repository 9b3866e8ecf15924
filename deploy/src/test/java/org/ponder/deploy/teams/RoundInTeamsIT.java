package org.ponder.deploy.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ponder.deploy.Ponder;

/**
 * A whole round in Teams, over signed activities, with the power cut in the middle of it. It takes longest, with a server and a
 * database of its own, so that others are judged meanwhile.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundInTeamsIT {
    private final KeptCards cards = new KeptCards(Ponder.folder("cards"));
    private FakeTeams teams;
    private Ponder ponder;
    private Round round;

    @BeforeAll
    void start() {
        teams = new FakeTeams(Ponder.newFolder("teams"), Round.PEOPLE);
        teams.tell(cards);
        ponder = Ponder.start(teams.environment());
        round = new Round(teams, ponder::uri);
    }

    @AfterAll
    void stop() {
        ponder.close();
        teams.close();
    }

    @Test
    void goes_from_adding_the_bot_to_the_summary_in_the_channel() {
        round.addTwice();
        round.setUp();
        round.open("stewardship");
        Round.eventually(() -> Round.PEOPLE.stream()
                .allMatch(person -> teams.newestWith(person, "Start").isPresent()));
        Round.PEOPLE.subList(0, 3).forEach(round::reflects);
        pressedTwice(Round.PEOPLE.get(3));
        cutThePowerWhileAnAnswerIsUnderWay(Round.PEOPLE.get(4));
        cutThePowerInTheMiddleOfATurn(Round.PEOPLE.get(5));
        Round.PEOPLE.subList(6, 8).forEach(round::reflects);
        cutThePowerWhileTheSummaryIsUnderWay();
        postItAgain();
        Round.eventually(() -> round.summaries().size() == 1);
        assertThat(round.summaries().get(0)).contains("8 of 9 answered").contains("For your next meeting");

        round.open("operations");
        Round.PEOPLE.subList(0, 6).forEach(round::reflects);
        letTheClosingTimePassWithoutPower();
        Round.eventually(() -> round.summaries().size() == 2);
        assertThat(round.summaries().get(1)).contains("6 of 9 answered");
        assertThat(cards.brokenRules()).isEmpty();
    }

    /** Teams delivers again: at once with the same id, and later with a new one. */
    private void pressedTwice(String person) {
        var start = teams.press(person, "Start", Map.of());
        teams.deliver(ponder.uri(), start);
        teams.deliver(ponder.uri(), start);
        teams.deliver(
                ponder.uri(),
                start.deepCopy().put("id", "again-" + start.path("id").asText()));
        Round.eventually(() -> round.chat(person).contains("(1 of 5)"));
        assertThat(teams.standing(FakeTeams.chat(person)).stream()
                        .filter(said -> said.text().contains("(1 of 5)")))
                .hasSize(1);
        round.answersFrom(person, 1);
    }

    private void cutThePowerWhileAnAnswerIsUnderWay(String person) {
        round.press(person, "Start", Map.of());
        Round.eventually(() -> round.chat(person).contains("(1 of 5)"));
        teams.failNext(1000);
        teams.deliver(ponder.uri(), teams.press(person, "Continue", Map.of("position", "1")));
        ponder.kill9();
        teams.failNext(0);
        ponder.restart();
        round.answersFrom(person, 2);
    }

    /** The turn has come as far as to ask for the round, which somebody else holds. */
    private void cutThePowerInTheMiddleOfATurn(String person) {
        round.press(person, "Start", Map.of());
        Round.eventually(() -> round.chat(person).contains("(1 of 5)"));
        ponder.meanwhile("select 1 from round where state = 'OPEN' for update", () -> {
            teams.deliver(ponder.uri(), teams.press(person, "Continue", Map.of("position", "1")));
            Round.eventually(() -> ponder.asked("select count(*) from pg_locks where not granted") > 0);
            ponder.kill9();
        });
        assertThat(round.chat(person)).doesNotContain("(2 of 5)");
        ponder.restart();
        round.answersFrom(person, 2);
    }

    private void cutThePowerWhileTheSummaryIsUnderWay() {
        try (FakeTeams.Held summary = teams.hold(Round.SUMMARY)) {
            round.close();
            summary.awaitItsComing();
            ponder.kill9();
        }
        assertThat(round.summaries()).isEmpty();
        ponder.restart();
    }

    /** Whether it stands there nobody can know but by looking: it is posted again only if that is wanted. */
    private void postItAgain() {
        Round.eventually(() -> ponder.asked("select count(*) from dispatch where state = 'UNKNOWN'") > 0);
        assertThat(round.summaries()).isEmpty();
        round.types(Round.CHIEF, "delivery");
        Round.eventually(() -> round.chat(Round.CHIEF).contains("It may stand in the channel, or not"));
        round.types(Round.CHIEF, "post it again");
    }

    /** A month goes by: for the database, everything that is to come lies a month nearer. */
    private void letTheClosingTimePassWithoutPower() {
        ponder.kill9();
        ponder.change("""
                update round set opens_at = opens_at - interval '30 days', closes_at = closes_at - interval '30 days'
                 where state = 'OPEN'""");
        ponder.change("update scheduled_tasks set execution_time = execution_time - interval '30 days'");
        ponder.restart();
    }
}
