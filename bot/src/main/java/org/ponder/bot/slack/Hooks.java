package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The addresses at which Slack takes an answer that one person alone is shown, within a channel: five times in half an hour. */
final class Hooks {
    private static final System.Logger LOG = System.getLogger(Hooks.class.getName());
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final OkHttpClient client;
    private final HttpUrl slack;

    /** @param slack what comes in names the address, and is not to send us anywhere else than here */
    Hooks(OkHttpClient client, URI slack) {
        this.client = client.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
        this.slack = HttpUrl.get(slack);
    }

    /** Whether it is shown there now. */
    boolean say(String address, SlackMessage message) {
        return Optional.ofNullable(HttpUrl.parse(address)).filter(this::isSlack).stream()
                .anyMatch(there -> taken(there, message));
    }

    private boolean isSlack(HttpUrl address) {
        return address.scheme().equals(slack.scheme())
                && address.host().equals(slack.host())
                && address.port() == slack.port()
                && address.encodedUsername().isEmpty();
    }

    /** The address is as good as a password, and is not logged. */
    private boolean taken(HttpUrl there, SlackMessage message) {
        Request request = new Request.Builder()
                .url(there)
                .post(RequestBody.create(json(message).toString(), JSON))
                .build();
        try (Response answer = client.newCall(request).execute()) {
            if (!answer.isSuccessful()) {
                LOG.log(System.Logger.Level.INFO, "Slack took no answer to one person alone: HTTP {0}", answer.code());
            }
            return answer.isSuccessful();
        } catch (IOException broken) {
            LOG.log(System.Logger.Level.INFO, "Slack took no answer to one person alone: {0}", broken.getClass());
            return false;
        }
    }

    private static ObjectNode json(SlackMessage message) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("response_type", "ephemeral")
                .put("replace_original", false)
                .put("text", message.text());
        json.set("blocks", message.blocks());
        return json;
    }
}
