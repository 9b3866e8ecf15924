/** Packs as YAML files: how they are read, and the two that Ponder brings with it. */
@NullMarked
package org.ponder.bot.pack;

import org.jspecify.annotations.NullMarked;
