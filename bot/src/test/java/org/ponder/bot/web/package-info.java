/** The web as a channel, held to its word, over pretended turns. */
@NullMarked
package org.ponder.bot.web;

import org.jspecify.annotations.NullMarked;
