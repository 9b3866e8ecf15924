package org.ponder.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A window or home page of ours as it stands before somebody, and what we noted on it. */
record OpenView(Told view, Told noted) {
    /** In whose channel the question stands that it shows; nothing is noted for a private chat. */
    static final String CHANNEL = "channel";

    private static final ObjectMapper JSON = new ObjectMapper();

    static OpenView of(Told view) {
        return new OpenView(view, noted(view.text("private_metadata")));
    }

    private static Told noted(String metadata) {
        try {
            return metadata.isEmpty() ? Told.NOTHING : new Told(JSON.readTree(metadata));
        } catch (JsonProcessingException broken) {
            return Told.NOTHING;
        }
    }

    boolean isModal() {
        return view.text("type").equals("modal");
    }

    String id() {
        return view.text("id");
    }

    String nonce() {
        return noted.text(Window.NONCE);
    }

    /** What is pressed by submitting it. */
    String main() {
        return noted.text(Window.MAIN);
    }

    /** What is pressed by closing it. */
    String leave() {
        return noted.text(Window.LEAVE);
    }

    String channel() {
        return noted.text(CHANNEL);
    }

    /** What can be filled in on it, in the order of the view. */
    List<String> fields() {
        return inputs().map(FilledIn::field).toList();
    }

    /** The blocks that can be filled in. */
    Stream<String> inputs() {
        return view.each("blocks")
                .filter(block -> block.text("type").equals("input"))
                .map(block -> block.text("block_id"));
    }

    Map<String, String> values() {
        return FilledIn.read(view.in("state"));
    }

    /** Shows the answer in its place. */
    String window(List<String> fields) {
        return new Showing.OfView(id(), nonce(), fields).written();
    }
}
