/** Tests of when somebody may be written to. */
@NullMarked
package org.ponder.domain.calendar;

import org.jspecify.annotations.NullMarked;
