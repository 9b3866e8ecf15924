package org.ponder.bot.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.ponder.bot.channel.Failures;

/**
 * Stands before everything that is served: each answer forbids a browser all that it has no need of, and what the server would refuse
 * with a page of its own is refused in a sentence. A page that needs more says so itself.
 */
public final class Threshold extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** What this filter is mapped to. */
    public static final String PATHS = "/*";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
            "X-Frame-Options",
            "DENY",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-store",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        HEADERS.forEach(response::setHeader);
        HttpServletResponse plain = new PlainErrors(response);
        try {
            chain.doFilter(request, plain);
        } catch (RuntimeException | ServletException broken) {
            getServletContext().log("an answer failed: " + Failures.kinds(broken));
            plain.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
