package org.ponder.bot.apps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A picture of Ponder, drawn in {@code src/main/icons}, at the size that a platform asks for. */
enum Icon {
    /** Teams, in full colour on a ground of its own: 192 by 192. */
    COLOUR("color.png"),
    /** Teams, white lines on nothing: 32 by 32. */
    OUTLINE("outline.png"),
    /** Slack, in full colour on a ground of its own: 512 by 512. */
    SLACK("slack.png");

    private final String file;

    Icon(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    byte[] png() {
        try (InputStream in = Objects.requireNonNull(Icon.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
