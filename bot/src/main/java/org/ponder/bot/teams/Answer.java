package org.ponder.bot.teams;

import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param json the body, or empty where the status says everything
 */
public record Answer(int status, String json) {

    private static final ActivityJson JSON = new ActivityJson();

    static Answer taken() {
        return new Answer(200, "");
    }

    /** @param sentence what is wrong and what to do, without a word of what was sent */
    static Answer refused(int status, String sentence) {
        return new Answer(status, JSON.written(Map.of("error", sentence)));
    }
}
