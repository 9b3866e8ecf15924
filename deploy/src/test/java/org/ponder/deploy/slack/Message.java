package org.ponder.deploy.slack;

import com.fasterxml.jackson.databind.JsonNode;

/** A message of the bot as it stands in a channel or a private chat. */
record Message(String channel, String ts, JsonNode blocks) {

    String words() {
        return Blocks.words(blocks);
    }

    @Override
    public String toString() {
        return words();
    }
}
