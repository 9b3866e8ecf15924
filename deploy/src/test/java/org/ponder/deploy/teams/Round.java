package org.ponder.deploy.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ponder.deploy.Eventually;

/** What people do in Teams for a round, from adding the bot to reading the summary, each once the bot has got that far. */
final class Round {
    static final List<String> PEOPLE = List.of(
            "Amina Clarke",
            "Ben Hughes",
            "Carys Owen",
            "Dev Patel",
            "Esther Lund",
            "Farah Aziz",
            "Gareth Pike",
            "Helen Mbeki",
            "Ian Walsh");
    static final String CHIEF = PEOPLE.get(0);
    static final String SUMMARY = "how we see it";

    private final FakeTeams teams;
    private final Supplier<URI> bot;

    /** @param bot where it is now */
    Round(FakeTeams teams, Supplier<URI> bot) {
        this.teams = teams;
        this.bot = bot;
    }

    /** Teams tells it twice, with two ids. */
    void addTwice() {
        for (int times = 0; times < 2; times++) {
            assertThat(teams.addBot(bot.get()).statusCode()).isEqualTo(200);
        }
    }

    void setUp() {
        eventually(() -> teams.newestWith(CHIEF, "Set up").isPresent());
        press(CHIEF, "Set up", Map.of());
        eventually(() -> teams.newestWith(CHIEF, "Save").isPresent());
        press(CHIEF, "Save", Map.of("trust", "Wealdbrook Schools Trust", "safeguarding", "Priya Shah, 01632 960 001"));
        eventually(() -> chat(CHIEF).contains("Everything is there that a round needs."));
        assertThat(teams.standing(FakeTeams.chat(CHIEF)).stream()
                        .filter(said -> said.text().contains("You are a facilitator now")))
                .hasSize(1);
    }

    void open(String element) {
        for (String words : List.of("start a round", "starter", "finance", element, "whole team")) {
            teams.types(bot.get(), CHIEF, words);
        }
        eventually(() -> teams.newestWith(CHIEF, "Open the round").isPresent());
        press(CHIEF, "Open the round", Map.of());
        eventually(() -> PEOPLE.stream()
                .allMatch(person -> teams.newestWith(person, "Start").isPresent()));
    }

    void reflects(String person) {
        press(person, "Start", Map.of());
        answersFrom(person, 1);
    }

    void answersFrom(String person, int first) {
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

    void close() {
        teams.types(bot.get(), CHIEF, "close early");
        eventually(() -> teams.newestWith(CHIEF, "Close early").isPresent());
        press(CHIEF, "Close early", Map.of());
        eventually(() -> teams.newestWith(CHIEF, "Yes, close it now").isPresent());
        press(CHIEF, "Yes, close it now", Map.of());
    }

    List<String> summaries() {
        return teams.standing(FakeTeams.TEAM_CHANNEL).stream()
                .map(Said::text)
                .filter(said -> said.contains(SUMMARY))
                .toList();
    }

    void types(String person, String words) {
        assertThat(teams.types(bot.get(), person, words).statusCode()).isEqualTo(200);
    }

    void press(String person, String label, Map<String, String> values) {
        HttpResponse<String> answer = teams.presses(bot.get(), person, label, new HashMap<>(values));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    String chat(String person) {
        return String.join(
                "\n",
                teams.standing(FakeTeams.chat(person)).stream().map(Said::text).toList());
    }

    static void eventually(Supplier<Boolean> holds) {
        Eventually.within(Duration.ofSeconds(100), holds);
    }
}
