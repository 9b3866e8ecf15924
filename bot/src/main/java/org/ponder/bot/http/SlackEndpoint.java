package org.ponder.bot.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import org.ponder.bot.slack.SlackAnswer;
import org.ponder.bot.slack.SlackCall;
import org.ponder.bot.slack.SlackInbound;

/** Where Slack delivers its events, what people press and submit there, and their commands. */
public final class SlackEndpoint extends PlatformEndpoint {
    private static final long serialVersionUID = 1L;

    /** What this servlet is mapped to. */
    public static final String PATH = "/api/slack";

    private final transient SlackInbound slack;

    public SlackEndpoint(SlackInbound slack) {
        this.slack = slack;
    }

    /** The body is read as it came, byte by byte, and nothing here asks for a parameter: that would read it first. */
    @Override
    Reply taken(HttpServletRequest request) throws IOException {
        SlackAnswer answer = slack.answer(
                new SlackCall(name -> Collections.list(request.getHeaders(name)), request.getInputStream()));
        return new Reply(answer.status(), answer.json());
    }
}
