package org.ponder.bot.http;

import static jakarta.servlet.http.HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
import static jakarta.servlet.http.HttpServletResponse.SC_METHOD_NOT_ALLOWED;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.bot.channel.Failures;
import org.ponder.bot.slack.Arrival;
import org.ponder.bot.slack.Departure;
import org.ponder.bot.slack.InstallHtml;
import org.ponder.bot.slack.InstallPage;
import org.ponder.bot.slack.Installing;

/** Where a browser begins to install the app in Slack, and where Slack sends it back to; no address of it is ever logged. */
public final class SlackPages extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String INSTALL = "/slack/install";
    private static final String INSTALLED = "/slack/installed";

    /** What this servlet is mapped to. */
    public static final List<String> PATHS = List.of(INSTALL, INSTALLED, Asset.INSTALLED.path());

    private final transient Installing installing;
    private final transient InstallHtml html;
    private final boolean overHttps;
    private final String cookie;

    public SlackPages(Installing installing, InstallHtml html) {
        this.installing = installing;
        this.html = html;
        this.overHttps = installing.isOverHttps();
        // the prefix keeps whoever has a neighbouring host from setting it; browsers take it over https alone
        this.cookie = (overHttps ? "__Host-" : "") + "ponder-slack-install";
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = new Answer(response);
        if (overHttps) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!"GET".equals(request.getMethod())) {
            response.setHeader("Allow", "GET");
            answer.page(SC_METHOD_NOT_ALLOWED, html.notHere());
            return;
        }
        try {
            if (request.getServletPath().equals(Asset.INSTALLED.path())) {
                answer.asset(Asset.INSTALLED);
            } else if (request.getServletPath().equals(INSTALL)) {
                send(response, installing.begun());
            } else {
                keep(response, "", Duration.ZERO);
                InstallPage page = installing.ended(arrival(request));
                answer.page(page.status(), html.page(page));
            }
        } catch (RuntimeException broken) {
            log("an installation in Slack failed: " + Failures.kinds(broken));
            answer.page(SC_INTERNAL_SERVER_ERROR, html.broken());
        }
    }

    private void send(HttpServletResponse response, Departure off) {
        keep(response, off.state(), off.goodFor());
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", off.to().toString());
    }

    /** Not strict: it is Slack's page that sends the browser back. */
    private void keep(HttpServletResponse response, String state, Duration goodFor) {
        response.setHeader(
                "Set-Cookie",
                cookie + "=" + state + "; Max-Age=" + goodFor.toSeconds() + "; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    private Arrival arrival(HttpServletRequest request) {
        return new Arrival(
                parameter(request, "state"), cookie(request), parameter(request, "code"), parameter(request, "error"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private String cookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(one -> one.getName().equals(cookie))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }
}
