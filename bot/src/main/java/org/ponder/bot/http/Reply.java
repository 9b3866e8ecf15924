package org.ponder.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What a platform is answered. Every refusal has a body of its own, or the server would send a page of HTML instead.
 *
 * @param json the body; empty where the status says everything
 */
record Reply(int status, String json) {

    /** @param sentence what is wrong and what to do, without a word of what was sent */
    static Reply refused(int status, String sentence) {
        return new Reply(
                status,
                JsonNodeFactory.instance.objectNode().put("error", sentence).toString());
    }

    void to(HttpServletResponse response) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        response.setStatus(status);
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST");
        }
        if (status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            // Slack would only send it three times more
            response.setHeader("X-Slack-No-Retry", "1");
        }
        if (body.length > 0) {
            response.setContentType("application/json");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
