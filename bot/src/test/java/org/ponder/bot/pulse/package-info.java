/** Tests of how Ponder is getting on, and of all that nobody is told by it. */
@NullMarked
package org.ponder.bot.pulse;

import org.jspecify.annotations.NullMarked;
