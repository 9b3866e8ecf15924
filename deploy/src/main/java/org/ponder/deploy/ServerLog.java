package org.ponder.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the server and the bot in it wrote. */
record ServerLog(Path file) {
    /** How the bot says in one sentence why it cannot start; the server’s log closes a record with brackets or a brace. */
    private static final Pattern START_FAILED = Pattern.compile("PONDER-START-FAILED: (.*?)(?:]*|\"})\\R");

    /** What the server says of itself when it has done what it can, and it came to nothing. */
    private static final Pattern NOTHING_DEPLOYED = Pattern.compile("\"Deployed\\\\?\": \\[(?:\\s|\\\\n)*]");

    Optional<String> startFailure() {
        return START_FAILED
                .matcher(text())
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1).strip().replace("\\\"", "\""));
    }

    /** A server whose only application failed to deploy stays up all the same. */
    boolean saysThatNothingIsDeployed() {
        return NOTHING_DEPLOYED.matcher(text()).find();
    }

    String text() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the log " + file + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
