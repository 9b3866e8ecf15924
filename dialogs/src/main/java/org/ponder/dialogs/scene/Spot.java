package org.ponder.dialogs.scene;

/**
 * A place in a conversation: all that is remembered of it between two turns, and nothing of what was said.
 *
 * @param step which scene, and which of its steps
 * @param about what it is about: ids and keys, never words
 */
public record Spot(String step, String about) {}
