/** Calendars that others keep: bank holidays. */
@NullMarked
package org.ponder.bot.calendar;

import org.jspecify.annotations.NullMarked;
