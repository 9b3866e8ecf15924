package org.ponder.bot.pack;

import java.util.List;
import java.util.function.Function;
import org.ponder.domain.framework.FrameworkPack;

/** Reads a pack that somebody wrote, and says everything that is wrong with it at once. */
public final class PackReader {
    private final Function<String, List<String>> guard;

    /** @param guard the words in a text that Ponder never says, none if it may be said */
    public PackReader(Function<String, List<String>> guard) {
        this.guard = guard;
    }

    public FrameworkPack read(String yaml) {
        return FrameworkPack.of(YamlPack.entry(yaml), guard);
    }
}
