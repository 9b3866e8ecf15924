package canary.bot.channel;

import canary.bot.web.AnswersRequests;

/** Crooked on purpose. */
public interface KnowsTheWeb {
    AnswersRequests web();
}
