package org.ponder.bot.apps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a Slack app is made from: told of events at Ponder’s address or, where that cannot be reached, over Socket Mode. */
final class SlackManifest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOWHERE = "https://ponder.example";

    private SlackManifest() {}

    static ObjectNode at(URI address) {
        return read(kept().replace(NOWHERE, "https://" + address.getRawAuthority()));
    }

    /** Nothing comes to us then: we fetch it. */
    static ObjectNode overSocketMode() {
        ObjectNode manifest = read(kept());
        part(manifest, "/oauth_config").remove("redirect_urls");
        part(manifest, "/features/slash_commands/0").remove("url");
        part(manifest, "/settings/event_subscriptions").remove("request_url");
        part(manifest, "/settings/interactivity").remove("request_url");
        part(manifest, "/settings/interactivity").remove("message_menu_options_url");
        part(manifest, "/settings").put("socket_mode_enabled", true);
        return manifest;
    }

    private static ObjectNode part(ObjectNode manifest, String at) {
        return (ObjectNode) manifest.at(at);
    }

    private static String kept() {
        try (InputStream in = Objects.requireNonNull(SlackManifest.class.getResourceAsStream("slack.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
