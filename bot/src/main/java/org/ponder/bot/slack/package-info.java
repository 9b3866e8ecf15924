/** Slack: where the bot is installed, what people said and pressed there, and how cards and messages go back. */
@NullMarked
package org.ponder.bot.slack;

import org.jspecify.annotations.NullMarked;
