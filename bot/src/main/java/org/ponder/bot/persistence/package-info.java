/** Rows in PostgreSQL, and the domain's ports over them; nothing outside this package sees a row. */
@NullMarked
package org.ponder.bot.persistence;

import org.jspecify.annotations.NullMarked;
