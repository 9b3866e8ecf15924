package org.ponder.domain.framework;

/**
 * Which edition of which framework.
 *
 * @param framework its short name, as in {@code starter}
 * @param edition as in {@code 2026-11}
 */
public record EditionId(String framework, String edition) {}
