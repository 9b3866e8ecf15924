package org.ponder.bot.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ConversationParameters;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.ponder.bot.channel.ChannelFailure;

/** The few calls of the Bot Connector that we make: each once, to hosts we know, within a limit of time. */
final class ConnectorClient {

    private final TeamsCloud cloud;
    private final OutboundTokens tokens;
    private final Exchange exchange;
    private final Failures failures;
    private final ActivityJson json = new ActivityJson();

    ConnectorClient(TeamsCloud cloud, OutboundTokens tokens, Exchange exchange, InstantSource clock) {
        this.cloud = cloud;
        this.tokens = tokens;
        this.exchange = exchange;
        this.failures = new Failures(clock);
    }

    /** Says something in a conversation. The answer names the new activity as {@code id}. */
    JsonNode post(Reference at, Activity activity) {
        return call(request(at, activities(at.conversation())).POST(BodyPublishers.ofString(json.written(activity))));
    }

    /** Puts something in the place of what was said. */
    void put(Reference at, String activityId, Activity activity) {
        String path = activities(at.conversation()) + "/" + encoded(activityId);
        call(request(at, path).PUT(BodyPublishers.ofString(json.written(activity))));
    }

    /** Begins a conversation. The answer names it as {@code id} and its first activity, if any, as {@code activityId}. */
    JsonNode create(Reference at, ConversationParameters wanted) {
        return call(request(at, "").POST(BodyPublishers.ofString(json.written(wanted))));
    }

    /** One page of those in a conversation, with the token of the next page as {@code continuationToken} if there is one. */
    JsonNode members(Reference at, String continuation) {
        String next = continuation.isEmpty() ? "" : "&continuationToken=" + encoded(continuation);
        String path = "/" + encoded(at.conversation()) + "/pagedmembers?pageSize=200" + next;
        return call(request(at, path).GET());
    }

    private static String activities(String conversation) {
        return "/" + encoded(conversation) + "/activities";
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(Reference at, String path) {
        String service = at.service();
        String trimmed = service.endsWith("/") ? service.substring(0, service.length() - 1) : service;
        return HttpRequest.newBuilder(served(trimmed + "/v3/conversations" + path))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "application/json");
    }

    private URI served(String address) {
        try {
            URI service = new URI(address);
            if (cloud.serves(service)) {
                return service;
            }
        } catch (URISyntaxException e) {
            throw new ChannelFailure(ChannelFailure.Kind.REFUSED, "the service address cannot be read", e);
        }
        throw Failures.refused("the service address is on no host that we send to");
    }

    private JsonNode call(HttpRequest.Builder request) {
        HttpResponse<String> first = send(request, tokens.current());
        HttpResponse<String> answer = first.statusCode() == 401 ? send(request, tokens.renewed()) : first;
        if (answer.statusCode() == TooLarge.STATUS) {
            throw new TooLarge();
        }
        if (answer.statusCode() / 100 != 2) {
            throw failures.of(answer);
        }
        try {
            return json.read(answer.body(), JsonNode.class);
        } catch (JsonProcessingException e) {
            return json.tree(Map.of());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Optional<String> token) {
        token.ifPresent(bearer -> request.setHeader("Authorization", "Bearer " + bearer));
        try {
            return exchange.send(request.build());
        } catch (IOException e) {
            throw Failures.of(e);
        }
    }
}
