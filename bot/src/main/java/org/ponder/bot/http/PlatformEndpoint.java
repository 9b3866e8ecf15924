package org.ponder.bot.http;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_METHOD_NOT_ALLOWED;
import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ponder.bot.channel.Failures;

/** Where a platform delivers what people say and press there. */
abstract class PlatformEndpoint extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** What the platform is told of a request; its body is read nowhere else. */
    abstract Reply taken(HttpServletRequest request) throws IOException;

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        reply(request).to(response);
    }

    /** What could not be kept was not taken: whoever sent it is told so, and the platform sends it again. */
    private Reply reply(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return Reply.refused(SC_METHOD_NOT_ALLOWED, "What is said is delivered here by POST.");
        }
        try {
            return taken(request);
        } catch (IOException brokenOff) {
            return Reply.refused(SC_BAD_REQUEST, "The body broke off before its end: send it again.");
        } catch (RuntimeException broken) {
            log("what was delivered could not be kept: " + Failures.kinds(broken));
            return Reply.refused(SC_SERVICE_UNAVAILABLE, "This cannot be kept at the moment: send it again.");
        }
    }
}
