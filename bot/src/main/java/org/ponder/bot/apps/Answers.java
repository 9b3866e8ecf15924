package org.ponder.bot.apps;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the apps are made from, as it stands in the settings. */
record Answers(Map<String, String> settings) {
    static final String APP_ID = "PONDER_TEAMS_APP_ID";
    static final String ADDRESS = "PONDER_ADDRESS";
    static final String NAME = "PONDER_PUBLISHER_NAME";
    static final String WEBSITE = "PONDER_PUBLISHER_WEBSITE";
    static final String PRIVACY = "PONDER_PUBLISHER_PRIVACY";
    static final String TERMS = "PONDER_PUBLISHER_TERMS";

    private static final int LONGEST_NAME = 32;

    boolean isForTeams() {
        return settings.containsKey(APP_ID);
    }

    /** Where Slack is to send requests; without an address Ponder keeps a connection open instead (Socket Mode). */
    Optional<URI> address() {
        return Optional.ofNullable(settings.get(ADDRESS)).map(URI::create);
    }

    String get(String name) {
        return Optional.ofNullable(settings.get(name)).orElseThrow();
    }

    /** A sentence for each thing that is missing, or that is no answer but an example. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        if (isForTeams()) {
            Stream.of(ADDRESS, NAME, WEBSITE, PRIVACY, TERMS)
                    .filter(name -> !settings.containsKey(name))
                    .map(name -> "Set " + name + ": the app package for Teams names it.")
                    .forEach(wrong::add);
            registration().ifPresent(wrong::add);
            name().ifPresent(wrong::add);
        }
        Stream.of(ADDRESS, WEBSITE, PRIVACY, TERMS)
                .filter(settings::containsKey)
                .filter(name -> !isReal(URI.create(get(name))))
                .map(name -> "Set " + name + " to an address of your own that others can reach, with https://: "
                        + get(name) + " is none.")
                .forEach(wrong::add);
        address()
                .filter(address -> !address.getRawPath().replace("/", "").isEmpty())
                .map(address -> "Set " + ADDRESS + " to Ponder’s address without a path: " + address + " has one.")
                .ifPresent(wrong::add);
        return wrong;
    }

    /** An id that was made up has few different digits, or is the one in our own examples. */
    private Optional<String> registration() {
        String id = get(APP_ID);
        return id.chars().distinct().count() < 6 || id.startsWith("11111111-2222-3333-4444")
                ? Optional.of("Set " + APP_ID + " to the application (client) id of your bot’s registration: " + id
                        + " is made up.")
                : Optional.empty();
    }

    private Optional<String> name() {
        return settings.getOrDefault(NAME, "").length() > LONGEST_NAME
                ? Optional.of("Set " + NAME + " to " + LONGEST_NAME + " characters at the most: Teams shows no more.")
                : Optional.empty();
    }

    /** Names that are reserved for examples (RFC 2606 and 6761) lead nowhere; nor does a single word, or a number. */
    private static boolean isReal(URI address) {
        String host = String.valueOf(address.getHost());
        boolean reserved = host.matches("(.*\\.)?(example|invalid|test|localhost|local)")
                || host.matches("(.*\\.)?example\\.(com|net|org)");
        return "https".equals(address.getScheme()) && host.contains(".") && !reserved && !host.matches("[0-9.]+");
    }
}
