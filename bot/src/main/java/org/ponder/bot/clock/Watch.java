package org.ponder.bot.clock;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Something that one node does for all of them, for as long as it can; another takes over when it is gone.
 *
 * @param name under which it is timed
 * @param keep does it as long as it is told that it is wanted, on the caller's thread, and may be interrupted
 */
public record Watch(String name, Consumer<BooleanSupplier> keep) {}
