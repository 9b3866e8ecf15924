/** Puts everything together: reads the configuration, makes what the other rooms need, starts and stops it. */
@NullMarked
package org.ponder.bot.wiring;

import org.jspecify.annotations.NullMarked;
