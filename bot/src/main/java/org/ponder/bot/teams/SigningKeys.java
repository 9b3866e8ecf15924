package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The issuer's public keys, fetched when first needed, then once a day, and at most once an hour for a key never seen before.
 * One thread fetches while the others go on with the keys there are; when fetching fails, those keys stay.
 */
public final class SigningKeys {

    private static final System.Logger LOG = System.getLogger(SigningKeys.class.getName());
    private static final Duration FRESH_FOR = Duration.ofHours(24);
    private static final Duration BETWEEN_FETCHES = Duration.ofHours(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final ReentrantLock fetching = new ReentrantLock();
    private final Exchange exchange;
    private final URI metadata;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();
    private volatile Keys keys = new Keys(Map.of(), Instant.MIN, Instant.MIN);

    /** What is known, as one value; replaced whole. */
    private record Keys(Map<String, SigningKey> byId, Instant staleAt, Instant nextFetch) {}

    public SigningKeys(Exchange exchange, URI metadata, InstantSource clock) {
        this.exchange = exchange;
        this.metadata = metadata;
        this.clock = clock;
    }

    boolean areKnown() {
        return !keys.byId().isEmpty();
    }

    Optional<SigningKey> find(String id) {
        Instant now = clock.instant();
        Keys known = keys;
        boolean wanting = !known.byId().containsKey(id) || known.staleAt().isBefore(now);
        if (wanting && !known.nextFetch().isAfter(now)) {
            refresh(now);
        }
        return Optional.ofNullable(keys.byId().get(id));
    }

    private void refresh(Instant now) {
        if (areKnown() ? !fetching.tryLock() : !lockedAfterWaiting()) {
            return;
        }
        try {
            if (!keys.nextFetch().isAfter(now)) {
                keys = fetched(now);
            }
        } finally {
            fetching.unlock();
        }
    }

    /** Without any key there is nothing to go on with, so the others wait for the one that fetches; its fetch is bounded. */
    private boolean lockedAfterWaiting() {
        fetching.lock();
        return true;
    }

    private Keys fetched(Instant now) {
        try {
            Map<String, SigningKey> byId = fetch();
            return new Keys(byId, now.plus(FRESH_FOR), now.plus(BETWEEN_FETCHES));
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the Bot Framework''s keys could not be had; going on with {0}",
                    keys.byId().size());
            return new Keys(keys.byId(), keys.staleAt(), now.plus(AFTER_A_FAILURE));
        }
    }

    private Map<String, SigningKey> fetch() throws IOException {
        URI address = address(get(metadata).path("jwks_uri").asText());
        Map<String, SigningKey> byId = new HashMap<>();
        for (JsonNode entry : get(address).path("keys")) {
            SigningKey.read(entry).ifPresent(key -> byId.put(key.id(), key));
        }
        if (byId.isEmpty()) {
            throw new IOException("the key set holds no key");
        }
        return Map.copyOf(byId);
    }

    private static URI address(String written) throws IOException {
        try {
            URI address = URI.create(written);
            if (TeamsCloud.isSafe(address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("the key set has no readable address", e);
        }
        throw new IOException("the key set's address is not https");
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
