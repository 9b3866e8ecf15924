package org.ponder.bot.slack;

/**
 * A rule of Slack's that a message or a view breaks; it never holds what was said.
 *
 * @param pointer to the part, as a JSON pointer
 * @param found how long or how many it is, where the rule is about that; else how often it is broken
 */
record Violation(String pointer, String rule, int found) {
    @Override
    public String toString() {
        return pointer + " " + rule + " (" + found + ")";
    }
}
