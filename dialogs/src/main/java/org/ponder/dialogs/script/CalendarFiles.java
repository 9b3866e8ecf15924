package org.ponder.dialogs.script;

import java.time.ZoneId;

/** Reads calendar files as councils and schools publish them; nothing that such a file names is fetched. */
@FunctionalInterface
public interface CalendarFiles {

    /**
     * What the text of a file holds, whatever the text is.
     *
     * @param usual the zone of times for which the file names none
     */
    CalendarFile read(String text, ZoneId usual);
}
