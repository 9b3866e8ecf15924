package org.ponder.bot.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ponder.bot.teams.LocalServer.Reply;

/** An issuer of tokens with its own keys and its own metadata, on this machine. */
public final class LocalIssuer implements AutoCloseable {

    public static final String APP = "0b07c0de-0000-4000-8000-000000000002";
    public static final String TENANT = "7d1c0000-0000-4000-8000-000000000001";
    public static final String SERVICE = "https://smba.trafficmanager.net/emea/7d1c-tenant/";

    /** Made once for all tests, since it takes long. */
    private static final RSAKey FIRST = key("first", 2048);

    private final Map<String, RSAKey> published = new LinkedHashMap<>();
    private final LocalServer server = new LocalServer(this::answer);
    private volatile List<String> endorsements = List.of("msteams", "skype");
    private volatile boolean down;

    public LocalIssuer() {
        published.put("first", FIRST);
    }

    private Reply answer(LocalServer.Asked asked) {
        if (down) {
            return Reply.status(503);
        }
        return asked.path().equals("/metadata")
                ? Reply.ok("{\"issuer\":\"x\",\"jwks_uri\":\"" + server.address() + "/keys\"}")
                : Reply.ok(keys());
    }

    private synchronized String keys() {
        String endorsed = endorsements.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
        return published.values().stream()
                .map(key -> key.toPublicJWK().toJSONString())
                .map(key -> key.substring(0, key.length() - 1) + ",\"endorsements\":[" + endorsed + "]}")
                .collect(Collectors.joining(",", "{\"keys\":[{\"kty\":\"EC\",\"odd\":1},", "]}"));
    }

    /** Adds a key to those that are published. */
    synchronized void publish(String id) {
        published.put(id, key(id, 2048));
    }

    synchronized void withdraw(String id) {
        published.remove(id);
    }

    synchronized RSAKey published(String id) {
        return Objects.requireNonNull(published.get(id), id);
    }

    static RSAKey key(String id, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void endorse(List<String> channels) {
        endorsements = channels;
    }

    public void goDown(boolean now) {
        down = now;
    }

    /** How often the metadata was asked for. */
    long lookUps() {
        return server.asked.stream()
                .filter(one -> one.path().equals("/metadata"))
                .count();
    }

    public URI metadata() {
        return URI.create(server.address() + "/metadata");
    }

    public TeamsSettings settings() {
        TeamsCloud cloud = new TeamsCloud(
                TeamsCloud.PUBLIC.issuer(),
                metadata(),
                TeamsCloud.PUBLIC.login(),
                TeamsCloud.PUBLIC.scope(),
                TeamsCloud.PUBLIC.serviceHosts());
        return new TeamsSettings(APP, Set.of(TENANT), cloud, false);
    }

    /** What a right token says, when it is {@link MovableClock#START}. */
    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://api.botframework.com")
                .audience(APP)
                .notBeforeTime(Date.from(MovableClock.START.minusSeconds(60)))
                .expirationTime(Date.from(MovableClock.START.plusSeconds(3_600)))
                .claim("serviceurl", SERVICE);
    }

    /** A right token, when it is {@link MovableClock#START}. */
    public String token() {
        return tokenFor(SERVICE);
    }

    /** The same, for what comes from another service. */
    String tokenFor(String service) {
        return signed(
                FIRST, JWSAlgorithm.RS256, claims().claim("serviceurl", service).build());
    }

    static String signed(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet claims) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
