package canary.dialogs;

import canary.bot.channel.Shared;

/** Crooked on purpose. */
public interface KnowsTheBot {
    Shared shared();
}
