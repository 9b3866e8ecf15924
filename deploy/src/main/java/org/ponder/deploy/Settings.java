package org.ponder.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a person asked for through environment variables, checked before anything is started. */
final class Settings {
    private static final String PACK = "PONDER_PACK";
    private static final String KEYS = "PONDER_SECRET_KEYS";

    private static final Map<String, List<String>> ENTRANCES = Map.of(
            "api/messages", List.of("PONDER_TEAMS_APP_ID"),
            "api/slack", List.of("PONDER_SLACK_TOKEN", "PONDER_SLACK_CLIENT_ID"));

    private final Map<String, String> environment;
    private final Path project;

    /** @param project the folder that relative paths start from */
    Settings(Map<String, String> environment, Path project) {
        this.environment = Map.copyOf(environment);
        this.project = project.toAbsolutePath().normalize();
    }

    int port() {
        return port("PONDER_PORT").orElse(8080);
    }

    /** The port on which our own database is to listen; any free one if none is asked for. */
    Optional<Integer> databasePort() {
        return port("PONDER_DATABASE_PORT");
    }

    Home home() {
        return new Home(project.resolve(value("PONDER_DATA").orElse(".ponder")).normalize());
    }

    /** Whether we are told to use a database instead of one of our own. */
    boolean isDatabaseGiven() {
        return isSet("PONDER_DATABASE_URL");
    }

    /** What lies beside a database of our own: the key that the server hides with what is kept, unless we are told one. */
    Map<String, String> ownKey() {
        return isDatabaseGiven() || isSet(KEYS) ? Map.of() : Map.of(KEYS, home().ownKey());
    }

    /** What the server is to find in its environment, beside its database. */
    Map<String, String> forTheServer() {
        Map<String, String> passed = new TreeMap<>();
        if (!isForPeople()) {
            passed.put("PONDER_PROFILE", "try");
        }
        value(PACK).ifPresent(pack -> passed.put(PACK, readable(pack).toString()));
        value(Server.JAVA).ifPresent(options -> passed.put(Server.JAVA, options));
        return passed;
    }

    /**
     * Where its visitors come in: each platform on which real people are to talk to it, and else the page to try it out. Nobody may
     * try it out on the database of real people.
     */
    List<String> entrances() {
        return isForPeople()
                ? ENTRANCES.entrySet().stream()
                        .filter(entrance -> entrance.getValue().stream().anyMatch(this::isSet))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList()
                : List.of("");
    }

    private boolean isForPeople() {
        return ENTRANCES.values().stream().flatMap(List::stream).anyMatch(this::isSet);
    }

    /** What is secret may stand in a file. */
    private boolean isSet(String name) {
        return value(name).or(() -> value(name + "_FILE")).isPresent();
    }

    private Path readable(String pack) {
        Path file = project.resolve(pack);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CannotStart("The framework pack " + file
                    + " cannot be read: correct PONDER_PACK, or unset it to use the packs that come with Ponder.");
        }
        return file;
    }

    private Optional<Integer> port(String name) {
        return value(name).map(given -> {
            if (!given.matches("[1-9][0-9]{0,4}") || Integer.parseInt(given) > 65535) {
                throw new CannotStart(name + " is “" + given + "”: set it to a port number from 1 to 65535.");
            }
            return Integer.valueOf(given);
        });
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }
}
