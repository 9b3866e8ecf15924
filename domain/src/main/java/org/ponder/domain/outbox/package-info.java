/** Messages on their way out, in the words of the domain; a channel turns them into cards later. */
@NullMarked
package org.ponder.domain.outbox;

import org.jspecify.annotations.NullMarked;
