/** What every channel shares, held to its word. */
@NullMarked
package org.ponder.bot.channel;

import org.jspecify.annotations.NullMarked;
