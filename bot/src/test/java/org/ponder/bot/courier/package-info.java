/** Tests of the way out. */
@NullMarked
package org.ponder.bot.courier;

import org.jspecify.annotations.NullMarked;
