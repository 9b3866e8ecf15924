/** What a round is fixed by keeps to its bounds. */
@NullMarked
package org.ponder.domain.round;

import org.jspecify.annotations.NullMarked;
