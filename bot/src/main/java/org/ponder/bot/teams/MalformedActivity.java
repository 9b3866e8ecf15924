package org.ponder.bot.teams;

import org.jspecify.annotations.Nullable;

/** What was sent is no activity, or lacks what every activity has; the sentence says what, and quotes nothing of it. */
final class MalformedActivity extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String sentence;

    MalformedActivity(String sentence) {
        this(400, sentence);
    }

    private MalformedActivity(int status, String sentence) {
        super(sentence);
        this.status = status;
        this.sentence = sentence;
    }

    static MalformedActivity tooLarge(String sentence) {
        return new MalformedActivity(413, sentence);
    }

    /** What an activity must have, by the name it has there. */
    static <T> T need(@Nullable T part, String name) {
        if (part == null || part.equals("")) {
            throw new MalformedActivity("The activity has no " + name + ".");
        }
        return part;
    }

    int status() {
        return status;
    }

    String sentence() {
        return sentence;
    }
}
