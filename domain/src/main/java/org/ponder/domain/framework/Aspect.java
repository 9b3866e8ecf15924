package org.ponder.domain.framework;

/** A part of an element, as its pack names it: what a strength or a challenge can be about. */
public record Aspect(AspectKey key, String name) {}
