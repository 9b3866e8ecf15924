package org.ponder.dialogs.script;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ponder.dialogs.words.Words;

/** Hears commands in typed words: a command is one only where it is all that is said. */
public final class Commands {
    private final Map<String, Command> byWay = new HashMap<>();
    private final Set<String> unmistakable;

    public Commands(Words words) {
        unmistakable =
                words.ways("command.unmistakable").stream().map(Meaning::plain).collect(Collectors.toUnmodifiableSet());
        for (Command command : Command.values()) {
            words.ways("command." + command.key()).forEach(way -> byWay.putIfAbsent(Meaning.plain(way), command));
        }
    }

    /** The same where it could be an answer as well: only what can be nothing else. */
    public Optional<Command> unmistakable(String typed) {
        return in(typed).filter(command -> unmistakable.contains(Meaning.plain(typed)));
    }

    public Optional<Command> in(String typed) {
        return Optional.ofNullable(byWay.get(Meaning.plain(typed)));
    }
}
