package org.ponder.domain.framework;

/** Which element within its framework, the same in every edition that has it. */
public record ElementKey(String value) {}
