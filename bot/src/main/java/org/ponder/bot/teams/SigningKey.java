package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A public key of the issuer, ready to verify with, and the channels it may speak for. */
record SigningKey(String id, JWSVerifier verifier, Set<String> endorsements) {

    private static final int LEAST_BITS = 2048;

    SigningKey {
        endorsements = Set.copyOf(endorsements);
    }

    /** Reads one entry of a key set; empty if it is no RSA key we may use. */
    static Optional<SigningKey> read(JsonNode entry) {
        try {
            RSAKey key = RSAKey.parse(entry.toString());
            boolean usable = key.getKeyID() != null && key.size() >= LEAST_BITS && !key.isPrivate();
            return usable
                    ? Optional.of(new SigningKey(key.getKeyID(), new RSASSAVerifier(key), endorsements(entry)))
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Set<String> endorsements(JsonNode entry) {
        Set<String> channels = new HashSet<>();
        entry.path("endorsements").forEach(channel -> channels.add(channel.asText()));
        return channels;
    }
}
