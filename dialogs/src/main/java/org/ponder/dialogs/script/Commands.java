package org.ponder.dialogs.script;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ponder.dialogs.words.Words;

/** Hears commands in typed words: a command is one only where it is all that is said. */
public final class Commands {
    private final Map<String, Command> byWay = new HashMap<>();

    public Commands(Words words) {
        for (Command command : Command.values()) {
            words.ways("command." + command.key()).forEach(way -> byWay.putIfAbsent(Meaning.plain(way), command));
        }
    }

    public Optional<Command> in(String typed) {
        return Optional.ofNullable(byWay.get(Meaning.plain(typed)));
    }
}
