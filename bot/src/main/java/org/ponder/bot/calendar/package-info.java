/** Calendars that others keep: bank holidays, and files that schools publish. */
@NullMarked
package org.ponder.bot.calendar;

import org.jspecify.annotations.NullMarked;
