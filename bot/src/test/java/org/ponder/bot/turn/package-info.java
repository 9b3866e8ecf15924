/** Tests of the way in. */
@NullMarked
package org.ponder.bot.turn;

import org.jspecify.annotations.NullMarked;
