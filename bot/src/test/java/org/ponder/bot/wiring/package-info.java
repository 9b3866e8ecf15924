/** Tests of what the deployment decides, and of the whole put together. */
@NullMarked
package org.ponder.bot.wiring;

import org.jspecify.annotations.NullMarked;
