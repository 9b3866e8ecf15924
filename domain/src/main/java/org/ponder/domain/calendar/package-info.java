/** When somebody may be written to: school years, bank holidays, quiet hours and both clock changes, as functions of nothing but these and the time. */
@NullMarked
package org.ponder.domain.calendar;

import org.jspecify.annotations.NullMarked;
