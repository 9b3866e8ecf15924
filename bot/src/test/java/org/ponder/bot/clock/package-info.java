/** Tests of everything timed. */
@NullMarked
package org.ponder.bot.clock;

import org.jspecify.annotations.NullMarked;
