package org.ponder.bot.channel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.script.CalendarFile;
import org.ponder.dialogs.script.CalendarFile.Because;

/** A calendar file that somebody hands over in a chat: it is heard as if its text had been typed. No other file is had. */
public final class HandedFile {
    /** More is not read. */
    public static final int MOST_BYTES = 1 << 20;

    private HandedFile() {}

    /** Whether it is such a file, by its name or by what its platform takes it for. */
    public static boolean isCalendar(String name, String kind) {
        return name.toLowerCase(Locale.ROOT).endsWith(".ics")
                || kind.toLowerCase(Locale.ROOT).startsWith("text/calendar");
    }

    /** What was heard by it; a file of another content is nobody’s answer to anything. */
    public static Event heard(byte[] read) {
        if (read.length > MOST_BYTES) {
            return new Event.FileMissed(Because.TOO_LARGE);
        }
        String text = Nul.without(new String(read, StandardCharsets.UTF_8));
        return CalendarFile.is(text)
                ? new Event.Spoke(new Heard.Typed(text))
                : new Event.FileMissed(Because.UNREADABLE);
    }
}
