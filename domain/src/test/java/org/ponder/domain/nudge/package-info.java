/** Tests of when reminders go out. */
@NullMarked
package org.ponder.domain.nudge;

import org.jspecify.annotations.NullMarked;
