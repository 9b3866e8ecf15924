package org.ponder.bot.slack;

/** A part that something of Slack's must or may have. */
record Part(String name, boolean required, Check check) {

    static Part must(String name, Check check) {
        return new Part(name, true, check);
    }

    static Part may(String name, Check check) {
        return new Part(name, false, check);
    }
}
