package org.ponder.bot.http;

import static jakarta.servlet.http.HttpServletResponse.SC_METHOD_NOT_ALLOWED;
import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ponder.bot.channel.Failures;
import org.ponder.bot.teams.Answer;
import org.ponder.bot.teams.Call;
import org.ponder.bot.teams.TeamsInbound;

/** Where Microsoft Teams delivers its activities. */
public final class TeamsEndpoint extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** What this servlet is mapped to. */
    public static final String PATH = "/api/messages";

    private final transient TeamsInbound teams;

    public TeamsEndpoint(TeamsInbound teams) {
        this.teams = teams;
    }

    /** Every refusal has a body of its own, or the server would send a page of HTML instead. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = answer(request);
        if (answer.status() == SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST");
        }
        byte[] body = answer.json().getBytes(UTF_8);
        response.setStatus(answer.status());
        if (body.length > 0) {
            response.setContentType("application/json");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** What could not be kept was not taken: whoever sent it is told so, and Teams sends it again. */
    private Answer answer(HttpServletRequest request) throws IOException {
        if (!"POST".equals(request.getMethod())) {
            return Answer.refused(SC_METHOD_NOT_ALLOWED, "Activities are delivered here by POST.");
        }
        Call call = new Call(
                name -> Optional.ofNullable(request.getHeader(name)).orElse(""),
                request.getRemoteAddr(),
                request.getInputStream());
        try {
            return teams.answer(call);
        } catch (RuntimeException broken) {
            log("an activity could not be kept: " + Failures.kinds(broken));
            return Answer.refused(SC_SERVICE_UNAVAILABLE, "This cannot be kept at the moment: send it again.");
        }
    }
}
