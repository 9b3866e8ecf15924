/** Everything the bot says and everything it understands, by key and in one language at a time. */
@NullMarked
package org.ponder.dialogs.words;

import org.jspecify.annotations.NullMarked;
