package org.ponder.dialogs.card;

/**
 * That a text of ours was about to leave with words that we never say. It does not hold the text.
 *
 * @param family of those words, as the published list calls it
 */
public record GuardFault(Part part, String family) {}
