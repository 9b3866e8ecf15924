/** A whole school year of made-up trusts, and everything that they are sent in it. */
@NullMarked
package org.ponder.bot.year;

import org.jspecify.annotations.NullMarked;
