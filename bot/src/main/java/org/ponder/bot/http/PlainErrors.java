package org.ponder.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** A response that refuses in a sentence, which tells nothing of the server or of what was asked. */
final class PlainErrors extends HttpServletResponseWrapper {

    PlainErrors(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
        byte[] sentence = sentence(status).getBytes(UTF_8);
        resetBuffer();
        setStatus(status);
        setContentType("text/plain;charset=UTF-8");
        setContentLength(sentence.length);
        getOutputStream().write(sentence);
    }

    /** @param message is left out: it may repeat what was asked */
    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    private static String sentence(int status) {
        if (status == SC_NOT_FOUND) {
            return "There is nothing here.\n";
        }
        return status < SC_INTERNAL_SERVER_ERROR ? "This is not done here.\n" : "Something went wrong on our side.\n";
    }
}
