/** Everything timed: a round closes when its time has come, and what was left lying is taken up again. */
@NullMarked
package org.ponder.bot.clock;

import org.jspecify.annotations.NullMarked;
