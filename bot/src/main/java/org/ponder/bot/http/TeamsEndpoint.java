package org.ponder.bot.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import org.ponder.bot.teams.Answer;
import org.ponder.bot.teams.Call;
import org.ponder.bot.teams.TeamsInbound;

/** Where Microsoft Teams delivers its activities. */
public final class TeamsEndpoint extends PlatformEndpoint {
    private static final long serialVersionUID = 1L;

    /** What this servlet is mapped to. */
    public static final String PATH = "/api/messages";

    private final transient TeamsInbound teams;

    public TeamsEndpoint(TeamsInbound teams) {
        this.teams = teams;
    }

    /** Several headers of one name are one with commas, as HTTP has it: none of them counts for more than another. */
    @Override
    Reply taken(HttpServletRequest request) throws IOException {
        Answer answer = teams.answer(new Call(
                name -> String.join(",", Collections.list(request.getHeaders(name))),
                request.getRemoteAddr(),
                request.getInputStream()));
        return new Reply(answer.status(), answer.json());
    }
}
