package org.ponder.bot.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that a secret stands in, alone: as Docker, Kubernetes and systemd hand secrets out. */
record SecretFile(Setting setting, String path) {

    /** @throws IllegalArgumentException with a sentence that says what to do */
    String read() {
        try {
            String secret = Files.readString(Path.of(path)).strip();
            if (!secret.isEmpty()) {
                return secret;
            }
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException(refusal("cannot be read"), unreadable);
        }
        throw new IllegalArgumentException(refusal("is empty"));
    }

    private String refusal(String what) {
        return "The file " + path + " " + what + ": correct " + setting.variable() + Setting.IN_A_FILE
                + ", or let the user that Ponder runs as read it.";
    }
}
