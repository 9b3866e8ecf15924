package org.ponder.bot.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.ponder.bot.channel.SignIn;

/** What is not as it should be, in plain words; nothing is asked of a platform to find out. */
final class Condition {
    private final BooleanSupplier database;
    private final BooleanSupplier clock;
    private final List<Platform> platforms;

    Condition(BooleanSupplier database, BooleanSupplier clock, TeamsWiring teams, SlackWiring slack) {
        this(database, clock, platforms(teams, slack));
    }

    Condition(BooleanSupplier database, BooleanSupplier clock, List<Platform> platforms) {
        this.database = database;
        this.clock = clock;
        this.platforms = List.copyOf(platforms);
    }

    /**
     * A platform that people are to talk on.
     *
     * @param refused what to do where it does not know us
     * @param soon what to do before it does not know us any more
     */
    record Platform(String name, Supplier<SignIn> signIn, Supplier<String> refused, Supplier<Optional<String>> soon) {
        static Platform teams(TeamsWiring teams) {
            return new Platform("Microsoft Teams", teams::signIn, teams::refusal, teams::warning);
        }

        static Platform slack(SlackWiring slack) {
            return new Platform(
                    "Slack",
                    slack::signIn,
                    () -> "Slack refuses the token: install the app again, correct PONDER_SLACK_TOKEN and start again.",
                    Optional::empty);
        }

        private Optional<String> trouble() {
            return switch (signIn.get()) {
                case NOT_TRIED, WORKS -> soon.get();
                case REFUSED -> Optional.of(refused.get());
                case NO_ANSWER ->
                    Optional.of(name + " could not be reached when it was last signed in to: it is tried again.");
            };
        }

        private boolean isRefused() {
            return signIn.get() == SignIn.REFUSED;
        }
    }

    private static List<Platform> platforms(TeamsWiring teams, SlackWiring slack) {
        List<Platform> platforms = new ArrayList<>();
        if (teams.isOn()) {
            platforms.add(Platform.teams(teams));
        }
        if (slack.isOn()) {
            platforms.add(Platform.slack(slack));
        }
        return platforms;
    }

    List<String> database() {
        return database.getAsBoolean()
                ? List.of()
                : List.of("The database did not answer within two seconds: see whether it runs and can be reached.");
    }

    List<String> clock() {
        return clock.getAsBoolean()
                ? List.of()
                : List.of(
                        "The clock does not run: nothing that is timed happens. If the database is there, start again.");
    }

    /** By their names; nothing of one with which all is well. */
    Map<String, String> platforms() {
        Map<String, String> troubles = new TreeMap<>();
        platforms.forEach(platform -> platform.trouble().ifPresent(trouble -> troubles.put(platform.name(), trouble)));
        return troubles;
    }

    /**
     * Whether anybody can be answered. Where one platform of two refuses us, the other’s people are served all the same; and where
     * one only could not be reached, what comes in is kept and answered later, which is better than not to take it.
     */
    boolean isOnSpeakingTerms() {
        return platforms.isEmpty() || !platforms.stream().allMatch(Platform::isRefused);
    }
}
