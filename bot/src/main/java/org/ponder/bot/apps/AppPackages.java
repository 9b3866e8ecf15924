package org.ponder.bot.apps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ponder.bot.configuration.Given;

/**
 * Writes the app package for Microsoft Teams and the manifest for Slack into a folder, and says what to do with them; where an
 * answer is missing or is nonsense, it says so and writes nothing.
 */
public final class AppPackages {
    static final String TEAMS = "ponder-teams.zip";
    static final String SLACK = "ponder-slack.json";
    static final String SLACK_ICON = "ponder-slack.png";

    private final Given given;
    private final LocalDateTime now;

    /** @param now tells packages from those that were made before */
    public AppPackages(Map<String, String> environment, LocalDateTime now) {
        this.given = Given.of(environment);
        this.now = now;
    }

    /** @return whether they were written */
    public boolean write(Path folder, Consumer<String> reader) {
        Answers answers = new Answers(given.values());
        List<String> wrong = given.wrong().isEmpty() ? answers.wrong() : given.wrong();
        if (!wrong.isEmpty()) {
            wrong.forEach(reader);
            return false;
        }
        try {
            Files.createDirectories(folder);
            write(answers, folder);
        } catch (IOException unwritable) {
            reader.accept(
                    "The folder " + folder + " cannot be written to: name another one, or let this user write there.");
            return false;
        }
        new NextSteps(answers, folder).lines().forEach(reader);
        return true;
    }

    private void write(Answers answers, Path folder) throws IOException {
        if (answers.isForTeams()) {
            Files.write(folder.resolve(TEAMS), new TeamsPackage(answers, now).zipped());
        }
        Files.writeString(folder.resolve(SLACK), slack(answers) + "\n");
        Files.write(folder.resolve(SLACK_ICON), Icon.SLACK.png());
    }

    private static String slack(Answers answers) {
        return answers.address()
                .map(SlackManifest::at)
                .orElseGet(SlackManifest::overSocketMode)
                .toPrettyString();
    }
}
