package org.ponder.dialogs.script;

import java.util.Locale;

/** What anybody may say anywhere in their private chat, as long as it is all that they say. */
public enum Command {
    HELP,
    WHO,
    WHY,
    COUNT,
    SHOW,
    SUMMARY,
    PROFILE,
    CHANGE,
    WITHDRAW,
    SETTINGS,
    PERSPECTIVE,
    MENU,
    SETUP,
    MEMBERS,
    SAME,
    START,
    ROUND,
    FACILITATORS,
    PROTECTION,
    CALENDAR,
    NOTE,
    DELIVERY,
    CONFIRM,
    DENY,
    HOUR,
    TOMORROW,
    HOLIDAY,
    HUSH,
    NUDGE,
    CYCLE,
    HOLD,
    RELEASE,
    MORE,
    THANKS;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
