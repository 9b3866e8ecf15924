/** What every channel has in common: what comes in, where it goes out, and how that can fail. */
@NullMarked
package org.ponder.bot.channel;

import org.jspecify.annotations.NullMarked;
