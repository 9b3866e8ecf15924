/** The way out: claims what is due, speaks to a channel once, and records what is known of it. */
@NullMarked
package org.ponder.bot.courier;

import org.jspecify.annotations.NullMarked;
