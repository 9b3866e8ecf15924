package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.ponder.bot.conformance.Platform;
import org.ponder.bot.conformance.TurnsAtOnce;
import org.ponder.bot.conformance.Wire;
import org.ponder.bot.teams.LocalServer.Reply;

/** A Teams on this machine, with an issuer of tokens and a connector. */
public final class TeamsHere implements Platform {
    private final LocalIssuer issuer = new LocalIssuer();
    private final MovableClock clock = new MovableClock();
    final LocalServer connector = new LocalServer(asked -> Reply.ok("{\"id\":\"1\"}"));
    final TurnsAtOnce turns = new TurnsAtOnce();
    final TeamsChannel channel;
    final TeamsInbound inbound;
    private final String token;
    private int kept;

    public TeamsHere() {
        TeamsCloud cloud = issuer.settings().cloud().alsoServingLoopback();
        TeamsSettings settings = new TeamsSettings(LocalIssuer.APP, Set.of(LocalIssuer.TENANT), cloud, false);
        connector.answer(
                asked -> Reply.ok("{\"id\":\"%1$d\",\"activityId\":\"%1$d\"}".formatted(connector.asked.size())));
        channel = new TeamsChannel(cloud, OutboundTokens.none(), Exchange.forMessages(), clock);
        TokenCheck tokens = new TokenCheck(
                settings, new SigningKeys(Exchange.within(Duration.ofSeconds(20)), cloud.metadata(), clock), clock);
        inbound = new TeamsInbound(settings, tokens, turns);
        token = issuer.tokenFor(service());
    }

    /** For whoever draws cards with another client. */
    void keep(JsonNode card) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "cards"));
            Files.writeString(folder.resolve(++kept + ".json"), card.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String service() {
        return connector.address() + "/";
    }

    /** As they come with every activity. */
    String header(String name) {
        return switch (name) {
            case "Authorization" -> "Bearer " + token;
            case "Content-Type" -> "application/json; charset=utf-8";
            default -> "";
        };
    }

    @Override
    public Wire wire() {
        return new TeamsWire(this);
    }

    @Override
    public void close() {
        connector.close();
        issuer.close();
    }
}
