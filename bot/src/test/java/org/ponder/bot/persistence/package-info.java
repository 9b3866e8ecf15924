/** The ports on a real PostgreSQL, started once for all tests, under the role the application has. */
@NullMarked
package org.ponder.bot.persistence;

import org.jspecify.annotations.NullMarked;
