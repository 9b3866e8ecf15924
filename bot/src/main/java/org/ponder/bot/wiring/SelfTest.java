package org.ponder.bot.wiring;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ponder.bot.channel.Found;
import org.ponder.bot.configuration.Given;
import org.ponder.bot.persistence.Database;
import org.ponder.bot.slack.SlackSettings;

/**
 * Whether Ponder is installed right, for whoever installs it: one line for each thing that was looked at, and for each that is
 * wrong how to mend it. It reads, and changes nothing; nobody is written to, and no secret is printed.
 */
public final class SelfTest {
    /** Given where whoever starts Ponder starts a database for it, too. */
    static final String OWN_DATABASE = "--own-database";

    private final Given given;
    private final Settings settings;
    private final boolean ownDatabase;

    SelfTest(Map<String, String> environment, boolean ownDatabase) {
        this.given = Given.of(environment);
        this.settings = new Settings(given.values());
        this.ownDatabase = ownDatabase;
    }

    /** Ends with 0 where nothing is to be mended, and with 1 otherwise. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        SelfTest test = new SelfTest(System.getenv(), List.of(arguments).contains(OWN_DATABASE));
        System.exit(test.told(out::println) ? 0 : 1);
    }

    /** @return whether nothing is to be mended */
    boolean told(Consumer<String> reader) {
        List<Found> found = look();
        found.forEach(one -> reader.accept((one.isWell() ? "well   " : "WRONG  ") + one.line()));
        long wrong = found.stream().filter(one -> !one.isWell()).count();
        reader.accept(
                wrong == 0
                        ? "Ponder is installed right, as far as can be seen from here."
                        : "To be mended: " + wrong + ". Then look again.");
        return wrong == 0;
    }

    List<Found> look() {
        List<Found> found =
                new ArrayList<>(given.wrong().stream().map(Found::wrong).toList());
        found.addAll(settings());
        found.add(database());
        if (found.stream().limit(found.size() - 1L).allMatch(Found::isWell)) {
            found.addAll(teams());
            found.addAll(slack());
        } else {
            found.add(Found.wrong("Neither Teams nor Slack was looked at: mend the settings first."));
        }
        // what stands in one setting is read for another, too
        return found.stream().distinct().toList();
    }

    private List<Found> settings() {
        return List.of(
                Found.reading("What is set for trying Ponder out", settings::tryingOut),
                Found.reading("What is set for Teams", this::registration),
                Found.reading("What is set for Slack", settings::slack),
                keys(),
                Found.reading("Which workspaces are one trust", settings::kinship),
                Found.reading("Quiet hours", settings::hours),
                Found.reading("How to log", settings::jsonLog),
                Found.reading("The framework packs", this::packs));
    }

    /** Beside a database of our own lies a key that is made with it. */
    private Found keys() {
        return ownDatabase && !given.values().containsKey(Settings.KEYS)
                ? Found.well("The key that hides what is kept is one of Ponder’s own.")
                : Found.reading("The keys that hide what is kept", settings::secrets);
    }

    private void registration() {
        if (settings.teams().isRegistered()) {
            settings.registration();
            settings.credential();
        }
    }

    private void packs() {
        Packs.sources(settings).forEach(Packs::edition);
    }

    private Found database() {
        if (ownDatabase) {
            return Found.well("The database is one of Ponder’s own, and is started with it.");
        }
        try {
            return Database.of(given.values())
                    .problem()
                    .map(problem -> Found.wrong("Database: " + problem))
                    .orElseGet(() -> Found.well("The database can be reached, and its user may do what is needed."));
        } catch (IllegalArgumentException reason) {
            return Found.wrong(String.valueOf(reason.getMessage()));
        }
    }

    private List<Found> teams() {
        TeamsWiring wiring = new TeamsWiring(settings, Instant::now);
        return wiring.isOn()
                ? wiring.looked()
                : List.of(Found.well("Teams is not set up; to do so, set PONDER_TEAMS_APP_ID and its companions."));
    }

    private List<Found> slack() {
        SlackSettings slack = settings.slack();
        if (!slack.isOn()) {
            return List.of(Found.well("Slack is not set up; to do so, set PONDER_SLACK_TOKEN and its companions."));
        }
        return SlackWiring.looked(slack);
    }
}
