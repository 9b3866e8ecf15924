/** One element put to a frozen audience, from one instant to another. */
@NullMarked
package org.ponder.domain.round;

import org.jspecify.annotations.NullMarked;
