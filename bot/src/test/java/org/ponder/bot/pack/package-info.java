/** How packs are read, and what the shipped ones promise. */
@NullMarked
package org.ponder.bot.pack;

import org.jspecify.annotations.NullMarked;
