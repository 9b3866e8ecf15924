package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What Slack is answered.
 *
 * @param json the body, of type {@code application/json}; empty where the status says everything
 */
public record SlackAnswer(int status, String json) {
    private static final String NOT_YET =
            "This takes longer than it should. What you wrote stands here until it goes on by itself; if it does not, send it again.";

    private static final String NOT_SENT =
            "This could not be sent just now. It still stands here: please try again in a few minutes.";

    /** What is not, is acknowledged over a connection of our own all the same. */
    boolean isTaken() {
        return status == 200;
    }

    /** That it arrived. */
    static SlackAnswer taken() {
        return new SlackAnswer(200, "");
    }

    static SlackAnswer taken(ObjectNode answer) {
        return new SlackAnswer(200, answer.toString());
    }

    /** A form stays as it is, and says so at one of its inputs. */
    static SlackAnswer notSent(String input) {
        return at(input, NOT_SENT);
    }

    /** A form stays as it is until it is known what comes of it. */
    static SlackAnswer notYet(String input) {
        return at(input, NOT_YET);
    }

    private static SlackAnswer at(String input, String sentence) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("response_action", "errors");
        answer.putObject("errors").put(input, sentence);
        return taken(answer);
    }

    /** @param sentence what is wrong and what to do, without a word of what was sent */
    static SlackAnswer refused(int status, String sentence) {
        return new SlackAnswer(
                status,
                JsonNodeFactory.instance.objectNode().put("error", sentence).toString());
    }
}
