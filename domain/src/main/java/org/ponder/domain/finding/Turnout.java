package org.ponder.domain.finding;

/** How many answered of how many were asked. */
public record Turnout(int answered, int asked) {}
