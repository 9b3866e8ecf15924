/** Reminders: how many there may be, when, and who asked for them; never who has not answered. */
@NullMarked
package org.ponder.domain.nudge;

import org.jspecify.annotations.NullMarked;
