/** Ports that keep everything in memory: real ones, held to the same contracts as those on PostgreSQL. */
@NullMarked
package org.ponder.domain.memory;

import org.jspecify.annotations.NullMarked;
