package org.ponder.domain.framework;

/** Which aspect within its element. */
public record AspectKey(String value) {}
