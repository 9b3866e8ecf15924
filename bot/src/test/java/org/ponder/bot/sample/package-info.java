/** The bot and a trust of fifteen people over a real database, for tests of what happens between the two. */
@NullMarked
package org.ponder.bot.sample;

import org.jspecify.annotations.NullMarked;
