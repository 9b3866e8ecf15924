package org.ponder.domain.framework;

/**
 * Something wrong in a pack, in words that say what to do.
 *
 * @param line counts from 1
 */
public record Fault(int line, String message) {}
