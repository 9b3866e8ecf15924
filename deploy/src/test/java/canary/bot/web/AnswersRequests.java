package canary.bot.web;

import jakarta.servlet.http.HttpServletRequest;

/** Crooked on purpose. */
public interface AnswersRequests {
    HttpServletRequest request();
}
