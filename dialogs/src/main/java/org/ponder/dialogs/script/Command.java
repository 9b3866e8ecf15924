package org.ponder.dialogs.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ponder.dialogs.words.Words;

/** What anybody may say anywhere in their private chat, as long as it is all that they say. */
public enum Command {
    HELP,
    WHO,
    WHY,
    COUNT,
    SHOW,
    SUMMARY,
    CHANGE,
    WITHDRAW,
    SETTINGS,
    MENU,
    SETUP,
    MEMBERS,
    START,
    ROUND,
    FACILITATORS,
    THANKS;

    /** The command that this is the whole of, if any. */
    public static Optional<Command> in(String typed, Words words) {
        return Meaning.exactly(List.of(values()), command -> words.ways("command." + command.key()), typed);
    }

    /** Whether these words are one of the ways under a key. */
    public static boolean says(String typed, String key, Words words) {
        return Meaning.exactly(List.of(key), k -> words.ways(k), typed).isPresent();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is for facilitators alone. */
    public boolean isForFacilitators() {
        return Arrays.asList(MENU, SETUP, MEMBERS, START, ROUND, FACILITATORS).contains(this);
    }
}
