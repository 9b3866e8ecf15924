/** The way in: what came in is kept once, and has its turn in one transaction, in the order of its conversation. */
@NullMarked
package org.ponder.bot.turn;

import org.jspecify.annotations.NullMarked;
