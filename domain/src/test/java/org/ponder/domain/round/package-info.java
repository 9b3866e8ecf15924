/** Tests of rounds and of when they are open. */
@NullMarked
package org.ponder.domain.round;

import org.jspecify.annotations.NullMarked;
