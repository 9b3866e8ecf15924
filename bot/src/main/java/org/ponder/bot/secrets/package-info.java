/** Small texts that are kept so that nobody who reads the database can read them. */
@NullMarked
package org.ponder.bot.secrets;

import org.jspecify.annotations.NullMarked;
