/** Several nodes over one database, some of which die. */
@NullMarked
package org.ponder.bot.cluster;

import org.jspecify.annotations.NullMarked;
