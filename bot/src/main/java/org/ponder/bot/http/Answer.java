package org.ponder.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An answer to a browser: beyond what the {@link Threshold} allows, a page loads our own files and sends its forms to us. */
final class Answer {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServletResponse response;

    Answer(HttpServletResponse response) {
        this.response = response;
        response.setHeader("Content-Security-Policy", POLICY);
    }

    void page(String html) throws IOException {
        page(HttpServletResponse.SC_OK, html);
    }

    void page(int status, String html) throws IOException {
        response.setStatus(status);
        write("text/html;charset=UTF-8", html.getBytes(UTF_8));
    }

    void asset(Asset asset) throws IOException {
        response.setHeader("Cache-Control", "max-age=300");
        write(asset.type(), asset.bytes());
    }

    void nothingHere() throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    void seeOther(String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    private void write(String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
