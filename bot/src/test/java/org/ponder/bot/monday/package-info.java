/** What it costs when a great many are to be reminded at once. */
@NullMarked
package org.ponder.bot.monday;

import org.jspecify.annotations.NullMarked;
