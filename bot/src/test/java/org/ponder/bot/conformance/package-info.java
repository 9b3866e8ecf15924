/** The same conversations over every platform, each over its own wire: they say the same, and the same is understood. */
@NullMarked
package org.ponder.bot.conformance;

import org.jspecify.annotations.NullMarked;
