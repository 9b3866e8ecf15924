package org.ponder.deploy.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ponder.deploy.Ponder;

/** A whole round in Teams, over signed activities, with the power cut in the middle of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundInTeamsIT {
    private static final List<String> PEOPLE = List.of(
            "Amina Clarke",
            "Ben Hughes",
            "Carys Owen",
            "Dev Patel",
            "Esther Lund",
            "Farah Aziz",
            "Gareth Pike",
            "Helen Mbeki",
            "Ian Walsh");
    private static final String CHIEF = PEOPLE.get(0);

    private FakeTeams teams;
    private Ponder ponder;
    private long asked;

    @BeforeAll
    void start() {
        teams = new FakeTeams(Ponder.newFolder("teams"), PEOPLE);
        ponder = Ponder.start(teams.environment());
    }

    @AfterAll
    void stop() {
        ponder.close();
        teams.close();
    }

    @Test
    void goes_from_adding_the_bot_to_the_summary_in_the_channel() {
        assertThat(teams.addBot(bot()).statusCode()).isEqualTo(200);
        setUp();
        open();
        eventually(() -> PEOPLE.stream()
                .allMatch(person -> teams.newestWith(person, "Start").isPresent()));
        PEOPLE.subList(0, 3).forEach(this::reflects);
        pressedTwice(PEOPLE.get(3));
        cutThePowerWhileAnAnswerIsUnderWay(PEOPLE.get(4));
        PEOPLE.subList(5, 8).forEach(this::reflects);
        close();
        eventually(() -> channel().contains("how we see it"));
        assertThat(channel()).contains("8 of 9 answered").contains("For your next meeting");
        assertThat(teams.standing(FakeTeams.TEAM_CHANNEL).stream()
                        .filter(said -> said.text().contains("how we see it")))
                .hasSize(1);
    }

    private void setUp() {
        eventually(() -> {
            askUntilTheBotKnowsWhoItIs();
            return teams.newestWith(CHIEF, "Save").isPresent();
        });
        press(CHIEF, "Save", Map.of("safeguarding", "Priya Shah, 01632 960 001"));
        eventually(() -> chat(CHIEF).contains("Everything is there that a round needs."));
    }

    /** What is said in private may come before the bot has heard that it was added; then it says so, and is asked again. */
    private void askUntilTheBotKnowsWhoItIs() {
        long strangely = teams.standing(FakeTeams.chat(CHIEF)).stream()
                .filter(said -> said.text().contains("I don’t know you yet"))
                .count();
        if (asked == strangely) {
            asked++;
            teams.types(bot(), CHIEF, "set up");
        }
    }

    private void open() {
        for (String words : List.of("start a round", "starter", "finance", "stewardship", "whole team")) {
            teams.types(bot(), CHIEF, words);
        }
        eventually(() -> teams.newestWith(CHIEF, "Open the round").isPresent());
        press(CHIEF, "Open the round", Map.of());
        eventually(() -> channel().contains("A new round has opened"));
    }

    private void reflects(String person) {
        press(person, "Start", Map.of());
        answersFrom(person, 1);
    }

    private void answersFrom(String person, int first) {
        for (int step = first; step <= 5; step++) {
            String title = "(" + step + " of 5)";
            eventually(() -> chat(person).contains(title));
            press(person, "Continue", step == 1 ? Map.of("position", "2") : Map.of("text", "Because of " + title));
        }
        eventually(() -> teams.newestWith(person, "Send").isPresent());
        press(person, "Send", Map.of());
        eventually(() -> chat(person).contains("Thank you, your answers are in"));
    }

    /** Teams delivers again: at once with the same id, and later with a new one. */
    private void pressedTwice(String person) {
        var start = teams.press(person, "Start", Map.of());
        teams.deliver(bot(), start);
        teams.deliver(bot(), start);
        teams.deliver(
                bot(), start.deepCopy().put("id", "again-" + start.path("id").asText()));
        eventually(() -> chat(person).contains("(1 of 5)"));
        assertThat(teams.standing(FakeTeams.chat(person)).stream()
                        .filter(said -> said.text().contains("(1 of 5)")))
                .hasSize(1);
        answersFrom(person, 1);
    }

    private void cutThePowerWhileAnAnswerIsUnderWay(String person) {
        press(person, "Start", Map.of());
        eventually(() -> chat(person).contains("(1 of 5)"));
        teams.failNext(1000);
        teams.deliver(bot(), teams.press(person, "Continue", Map.of("position", "1")));
        ponder.kill9();
        teams.failNext(0);
        ponder.restart();
        answersFrom(person, 2);
    }

    private void close() {
        teams.types(bot(), CHIEF, "close early");
        eventually(() -> teams.newestWith(CHIEF, "Close early").isPresent());
        press(CHIEF, "Close early", Map.of());
        eventually(() -> teams.newestWith(CHIEF, "Yes, close it now").isPresent());
        press(CHIEF, "Yes, close it now", Map.of());
    }

    private void press(String person, String label, Map<String, String> values) {
        HttpResponse<String> answer = teams.presses(bot(), person, label, new HashMap<>(values));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private URI bot() {
        return ponder.uri();
    }

    private String chat(String person) {
        return text(FakeTeams.chat(person));
    }

    private String channel() {
        return text(FakeTeams.TEAM_CHANNEL);
    }

    private String text(String conversation) {
        return String.join(
                "\n", teams.standing(conversation).stream().map(Said::text).toList());
    }

    private static void eventually(Supplier<Boolean> holds) {
        Eventually.within(Duration.ofSeconds(100), holds);
    }
}
