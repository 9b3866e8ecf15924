package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Found;

/** Looks whether the bot is registered right in Microsoft Teams, as far as can be seen without anybody’s message. */
public final class TeamsCheck {
    private static final String REACH = ": let this server reach it over https, by a proxy where there is one.";

    /** Microsoft lets no more than five minutes lie between its clocks and others. */
    private static final Duration APART = Duration.ofMinutes(2);

    private final Bot bot;
    private final Exchange exchange;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();

    public TeamsCheck(Bot bot, Exchange exchange, InstantSource clock) {
        this.bot = bot;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** How the bot is registered, and what it has to show for it. */
    public record Bot(TeamsSettings settings, ShownCredential credential, OutboundTokens tokens) {}

    public List<Found> look() {
        List<Found> found = new ArrayList<>();
        found.add(token());
        bot.credential().last().ends().ifPresent(end -> found.add(ending(end)));
        found.addAll(keys());
        return List.copyOf(found);
    }

    private Found ending(Expiry end) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String line = "Teams: "
                + end.warning(today)
                        .orElseGet(() -> "what the bot shows Microsoft is good until " + end.lastDay() + ".");
        return end.isPast(today) ? Found.wrong(line) : Found.well(line);
    }

    private Found token() {
        try {
            bot.tokens().renewed();
            return Found.well("Teams: Microsoft gives a token for the Bot Connector.");
        } catch (ChannelFailure none) {
            return Found.wrong("Teams: "
                    + SignInRefusal.toldBy(none).map(SignInRefusal::sentence).orElseGet(this::noAnswer));
        }
    }

    private String noAnswer() {
        return bot.credential().last().isManaged()
                ? "Azure’s managed identities do not answer here: set PONDER_TEAMS_SECRET or PONDER_TEAMS_CERTIFICATE instead of"
                        + " PONDER_TEAMS_IDENTITY where the server does not run in Azure."
                : "Microsoft’s login at " + bot.settings().cloud().login().getHost() + " gives no answer" + REACH;
    }

    private List<Found> keys() {
        try {
            HttpResponse<String> answer = get(bot.settings().cloud().metadata());
            JsonNode metadata = json.readTree(answer.body());
            return List.of(
                    clock(answer),
                    issuer(metadata.path("issuer").asText()),
                    keys(metadata.path("jwks_uri").asText()));
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            return List.of(Found.wrong("Teams: the Bot Framework’s metadata at "
                    + bot.settings().cloud().metadata().getHost()
                    + " cannot be read, and without them no message is taken"
                    + REACH));
        }
    }

    private Found issuer(String issuer) {
        return issuer.equals(bot.settings().cloud().issuer())
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
        long keys = StreamSupport.stream(
                        json.readTree(get(at).body()).path("keys").spliterator(), false)
                .flatMap(key -> SigningKey.read(key).stream())
                .count();
        return keys > 0
                ? Found.well("Teams: the keys of inbound tokens can be read: " + keys + ".")
                : Found.wrong("Teams: there is no key at " + at.getHost() + ": see what answers there" + REACH);
    }

    private HttpResponse<String> get(URI address) throws IOException {
        HttpResponse<String> answer =
                exchange.send(HttpRequest.newBuilder(address).GET().build());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer;
    }

    /** By the time that stands over an answer (RFC 9110, 6.6.1), to the second. */
    private Found clock(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Date")
                .map(TeamsCheck::time)
                .map(theirs -> Duration.between(theirs, clock.instant()))
                .filter(apart -> apart.abs().compareTo(APART) > 0)
                .map(apart -> Found.wrong(
                        "Teams: this server’s clock is " + apart.abs().toMinutes() + " minutes "
                                + (apart.isNegative() ? "behind" : "ahead of")
                                + " Microsoft’s, and messages are turned away by the time:"
                                + " set it right, and keep it right over the network (NTP)."))
                .orElseGet(() -> Found.well("Teams: this server’s clock is right."));
    }

    private static Instant time(String date) {
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
