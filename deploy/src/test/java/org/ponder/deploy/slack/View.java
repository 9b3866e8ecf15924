package org.ponder.deploy.slack;

import com.fasterxml.jackson.databind.JsonNode;

/** A window that stands open before somebody, as it is now. */
record View(String id, String user, JsonNode view) {

    JsonNode blocks() {
        return view.path("blocks");
    }

    String words() {
        return Blocks.words(blocks());
    }

    View showing(JsonNode another) {
        return new View(id, user, another);
    }
}
