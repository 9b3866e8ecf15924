package org.ponder.dialogs.card;

/** How a text of a card is said. */
@FunctionalInterface
interface Saying {

    /** @param number of the text among those beside it, from 1 */
    String of(Part part, int number, String text);

    default String of(Part part, String text) {
        return of(part, 1, text);
    }
}
