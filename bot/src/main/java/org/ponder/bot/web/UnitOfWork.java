package org.ponder.bot.web;

import java.util.function.Supplier;

/** What is done together or not at all: one transaction. */
public interface UnitOfWork {

    <T> T run(Supplier<T> work);
}
