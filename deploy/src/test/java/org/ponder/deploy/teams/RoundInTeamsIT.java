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
    private static final String SUMMARY = "how we see it";

    private final KeptCards cards = new KeptCards(Ponder.folder("cards"));
    private FakeTeams teams;
    private Ponder ponder;

    @BeforeAll
    void start() {
        teams = new FakeTeams(Ponder.newFolder("teams"), PEOPLE);
        teams.tell(cards);
        ponder = Ponder.start(teams.environment());
    }

    @AfterAll
    void stop() {
        ponder.close();
        teams.close();
    }

    @Test
    void goes_from_adding_the_bot_to_the_summary_in_the_channel() {
        addTwice();
        setUp();
        open("stewardship");
        eventually(() -> PEOPLE.stream()
                .allMatch(person -> teams.newestWith(person, "Start").isPresent()));
        PEOPLE.subList(0, 3).forEach(this::reflects);
        pressedTwice(PEOPLE.get(3));
        cutThePowerWhileAnAnswerIsUnderWay(PEOPLE.get(4));
        PEOPLE.subList(5, 8).forEach(this::reflects);
        cutThePowerWhileTheSummaryIsUnderWay();
        eventually(() -> summaries().size() == 1);
        assertThat(summaries().get(0)).contains("8 of 9 answered").contains("For your next meeting");

        open("operations");
        PEOPLE.subList(0, 6).forEach(this::reflects);
        letTheClosingTimePassWithoutPower();
        eventually(() -> summaries().size() == 2);
        assertThat(summaries().get(1)).contains("6 of 9 answered");
        assertThat(cards.brokenRules()).isEmpty();
    }

    /** Teams tells it twice, with two ids. */
    private void addTwice() {
        for (int times = 0; times < 2; times++) {
            assertThat(teams.addBot(bot()).statusCode()).isEqualTo(200);
        }
    }

    private void setUp() {
        eventually(() -> teams.newestWith(CHIEF, "Set up").isPresent());
        press(CHIEF, "Set up", Map.of());
        eventually(() -> teams.newestWith(CHIEF, "Save").isPresent());
        press(CHIEF, "Save", Map.of("trust", "Wealdbrook Schools Trust", "safeguarding", "Priya Shah, 01632 960 001"));
        eventually(() -> chat(CHIEF).contains("Everything is there that a round needs."));
        assertThat(teams.standing(FakeTeams.chat(CHIEF)).stream()
                        .filter(said -> said.text().contains("You are a facilitator now")))
                .hasSize(1);
    }

    private void open(String element) {
        for (String words : List.of("start a round", "starter", "finance", element, "whole team")) {
            teams.types(bot(), CHIEF, words);
        }
        eventually(() -> teams.newestWith(CHIEF, "Open the round").isPresent());
        press(CHIEF, "Open the round", Map.of());
        eventually(() -> PEOPLE.stream()
                .allMatch(person -> teams.newestWith(person, "Start").isPresent()));
    }

    private void reflects(String person) {
        press(person, "Start", Map.of());
        answersFrom(person, 1);
    }

    private void answersFrom(String person, int first) {
        for (int step = first; step <= 5; step++) {
            String title = "(" + step + " of 5)";
            eventually(() -> teams.newestWith(person, "Continue")
                    .filter(card -> card.text().contains(title))
                    .isPresent());
            press(person, "Continue", step == 1 ? Map.of("position", "2") : Map.of("text", "Because of " + title));
        }
        eventually(() -> teams.newestWith(person, "Send").isPresent());
        press(person, "Send", Map.of());
        eventually(() -> teams.newestWith(person, "Send").isEmpty());
        assertThat(chat(person)).contains("Thank you, your answers are in");
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

    private void cutThePowerWhileTheSummaryIsUnderWay() {
        try (FakeTeams.Held summary = teams.hold(SUMMARY)) {
            close();
            summary.awaitItsComing();
            ponder.kill9();
        }
        assertThat(summaries()).isEmpty();
        ponder.restart();
    }

    private void close() {
        teams.types(bot(), CHIEF, "close early");
        eventually(() -> teams.newestWith(CHIEF, "Close early").isPresent());
        press(CHIEF, "Close early", Map.of());
        eventually(() -> teams.newestWith(CHIEF, "Yes, close it now").isPresent());
        press(CHIEF, "Yes, close it now", Map.of());
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

    private List<String> summaries() {
        return teams.standing(FakeTeams.TEAM_CHANNEL).stream()
                .map(Said::text)
                .filter(said -> said.contains(SUMMARY))
                .toList();
    }

    private void press(String person, String label, Map<String, String> values) {
        HttpResponse<String> answer = teams.presses(bot(), person, label, new HashMap<>(values));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private URI bot() {
        return ponder.uri();
    }

    private String chat(String person) {
        return String.join(
                "\n",
                teams.standing(FakeTeams.chat(person)).stream().map(Said::text).toList());
    }

    private static void eventually(Supplier<Boolean> holds) {
        Eventually.within(Duration.ofSeconds(100), holds);
    }
}
