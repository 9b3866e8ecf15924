package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Found;

/** Looks whether the bot is registered right in Microsoft Teams, as far as can be seen without anybody’s message. */
public final class TeamsCheck {
    private static final String REACH = ": let this server reach it over https, by a proxy where there is one.";

    private final TeamsSettings settings;
    private final OutboundTokens tokens;
    private final Exchange exchange;
    private final ObjectMapper json = new ObjectMapper();

    public TeamsCheck(TeamsSettings settings, OutboundTokens tokens, Exchange exchange) {
        this.settings = settings;
        this.tokens = tokens;
        this.exchange = exchange;
    }

    public List<Found> look() {
        List<Found> found = new ArrayList<>();
        found.add(token());
        found.addAll(keys());
        return List.copyOf(found);
    }

    private Found token() {
        try {
            tokens.renewed();
            return Found.well("Teams: Microsoft gives a token for the Bot Connector.");
        } catch (ChannelFailure none) {
            return SignInRefusal.word(none)
                    .map(TeamsCheck::refused)
                    .orElseGet(() -> Found.wrong("Teams: Microsoft’s login at "
                            + settings.cloud().login().getHost() + " gives no answer" + REACH));
        }
    }

    /** Microsoft’s words, by the standard of OAuth and its own. */
    private static Found refused(String word) {
        String mend = switch (word) {
            case "invalid_client" ->
                "make a new client secret for the bot’s registration and set PONDER_TEAMS_SECRET to its value, not to its id.";
            case "unauthorized_client" ->
                "correct PONDER_TEAMS_APP_ID and PONDER_TEAMS_TENANT: there is no such registration in that tenant.";
            case "invalid_request", "invalid_tenant" ->
                "correct PONDER_TEAMS_TENANT: it is the id of the tenant that the bot is registered in.";
            case "invalid_scope", "invalid_resource" ->
                "unset PONDER_TEAMS_SCOPE, or correct it for the cloud that you are on.";
            default -> "compare PONDER_TEAMS_APP_ID, _TENANT and _SECRET with the bot’s registration.";
        };
        return Found.wrong("Teams: Microsoft gives no token (" + word + "): " + mend);
    }

    private List<Found> keys() {
        try {
            JsonNode metadata = get(settings.cloud().metadata());
            return List.of(
                    issuer(metadata.path("issuer").asText()),
                    keys(metadata.path("jwks_uri").asText()));
        } catch (IOException | IllegalArgumentException unreadable) {
            return List.of(Found.wrong("Teams: the Bot Framework’s metadata at "
                    + settings.cloud().metadata().getHost() + " cannot be read, and without them no message is taken"
                    + REACH));
        }
    }

    private Found issuer(String issuer) {
        return issuer.equals(settings.cloud().issuer())
                ? Found.well("Teams: the issuer of inbound tokens is the one that is expected.")
                : Found.wrong(
                        "Teams: the metadata name another issuer than is expected: correct PONDER_TEAMS_ISSUER and"
                                + " PONDER_TEAMS_METADATA, or unset both for the public cloud.");
    }

    private Found keys(String address) throws IOException {
        URI at = URI.create(address);
        if (!TeamsCloud.isSafe(at)) {
            throw new IOException("not a safe address");
        }
        long keys = StreamSupport.stream(get(at).path("keys").spliterator(), false)
                .flatMap(key -> SigningKey.read(key).stream())
                .count();
        return keys > 0
                ? Found.well("Teams: the keys of inbound tokens can be read: " + keys + ".")
                : Found.wrong("Teams: there is no key at " + at.getHost() + ": see what answers there" + REACH);
    }

    private JsonNode get(URI address) throws IOException {
        HttpResponse<String> answer =
                exchange.send(HttpRequest.newBuilder(address).GET().build());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }
}
