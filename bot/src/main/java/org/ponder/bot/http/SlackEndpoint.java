package org.ponder.bot.http;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_METHOD_NOT_ALLOWED;
import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.ponder.bot.channel.Failures;
import org.ponder.bot.slack.SlackAnswer;
import org.ponder.bot.slack.SlackCall;
import org.ponder.bot.slack.SlackInbound;

/** Where Slack delivers its events, what people press and submit there, and their commands. */
public final class SlackEndpoint extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** What this servlet is mapped to. */
    public static final String PATH = "/api/slack";

    private final transient SlackInbound slack;

    public SlackEndpoint(SlackInbound slack) {
        this.slack = slack;
    }

    /** Every refusal has a body of its own, or the server would send a page of HTML instead. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SlackAnswer answer = answer(request);
        if (answer.status() == SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST");
        }
        byte[] body = answer.json().getBytes(UTF_8);
        response.setStatus(answer.status());
        if (body.length > 0) {
            response.setContentType("application/json");
            response.setHeader("X-Content-Type-Options", "nosniff");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /**
     * The body is read as it came, byte by byte, and nothing here asks for a parameter: that would read it first. What could not be
     * kept was not taken: whoever sent it is told so, and Slack sends an event again.
     */
    private SlackAnswer answer(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return SlackAnswer.refused(SC_METHOD_NOT_ALLOWED, "Slack delivers here by POST.");
        }
        try {
            return slack.answer(
                    new SlackCall(name -> Collections.list(request.getHeaders(name)), request.getInputStream()));
        } catch (IOException brokenOff) {
            return SlackAnswer.refused(SC_BAD_REQUEST, "The body broke off before its end: send it again.");
        } catch (RuntimeException broken) {
            log("something from Slack could not be kept: " + Failures.kinds(broken));
            return SlackAnswer.refused(SC_SERVICE_UNAVAILABLE, "This cannot be kept at the moment: send it again.");
        }
    }
}
