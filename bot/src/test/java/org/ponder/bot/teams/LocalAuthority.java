package org.ponder.bot.teams;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpResponse;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.ponder.bot.teams.LocalServer.Asked;
import org.ponder.bot.teams.LocalServer.Reply;

/**
 * What gives tokens, on this machine: Microsoft’s login for one registration, and Azure’s metadata service for one identity, with the
 * answers that Microsoft documents for each thing that may be wrong.
 */
final class LocalAuthority implements AutoCloseable {
    static final String APP = "11111111-2222-3333-4444-555555555555";
    static final String TENANT = "66666666-7777-8888-9999-000000000000";
    static final String IDENTITY = "aaaaaaaa-2222-3333-4444-555555555555";
    static final String SCOPE = "https://api.botframework.com/.default";

    private final LocalServer server = new LocalServer(this::answer);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Boolean> secrets = new ConcurrentHashMap<>();
    private volatile Optional<X509Certificate> certificate = Optional.empty();
    private volatile Duration ahead = Duration.ZERO;
    private volatile boolean down;
    private final AtomicInteger given = new AtomicInteger();

    /** Whatever secret was given before stays good, until it is said to have ended. */
    void knows(String secret) {
        secrets.put(secret, true);
    }

    void ends(String secret) {
        secrets.put(secret, false);
    }

    void knows(X509Certificate uploaded) {
        certificate = Optional.of(uploaded);
    }

    /** How far its clock is ahead of ours. */
    void isAhead(Duration by) {
        ahead = by;
    }

    void goDown() {
        down = true;
    }

    /** Msal wants https of a login, and knows Azure’s address; what it says there is said here, over a real connection. */
    IHttpResponse send(HttpRequest request) throws IOException, InterruptedException {
        if (down) {
            throw new java.net.ConnectException("Connection refused");
        }
        URI asked = URI.create(request.url().toString());
        URI here = URI.create(
                server.address() + asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()));
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(here)
                .method(
                        request.httpMethod().toString(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        java.net.http.HttpResponse<String> answer = client.send(builder.build(), BodyHandlers.ofString());
        HttpResponse response = new HttpResponse();
        response.statusCode(answer.statusCode());
        response.addHeaders(answer.headers().map());
        response.body(answer.body());
        return response;
    }

    private Reply answer(Asked asked) {
        URI at = URI.create(asked.path());
        return at.getPath().startsWith("/metadata/identity/")
                ? managed(asked, form(at.getRawQuery()))
                : token(at.getPath(), form(asked.body()));
    }

    private Reply token(String path, Map<String, String> form) {
        if (!path.equals("/" + TENANT + "/oauth2/v2.0/token")) {
            return no(
                    400,
                    "invalid_request",
                    90002,
                    "Tenant not found. Check to make sure you have the correct tenant ID.");
        }
        if (!APP.equals(form.get("client_id"))) {
            return no(400, "unauthorized_client", 700016, "Application was not found in the directory.");
        }
        if (!List.of(form.getOrDefault("scope", "").split(" ")).contains(SCOPE)) {
            return no(400, "invalid_resource", 500011, "The resource principal was not found in the tenant.");
        }
        return form.containsKey("client_assertion") ? byCertificate(form.get("client_assertion")) : bySecret(form);
    }

    private Reply bySecret(Map<String, String> form) {
        Boolean good = secrets.get(form.getOrDefault("client_secret", ""));
        if (good == null) {
            return no(401, "invalid_client", 7000215, "Invalid client secret provided.");
        }
        return good ? yes("3599") : no(401, "invalid_client", 7000222, "The provided client secret keys are expired.");
    }

    private Reply byCertificate(String assertion) {
        try {
            SignedJWT shown = SignedJWT.parse(assertion);
            return certificate.filter(known -> isSignedBy(known, shown)).isPresent()
                    ? inTime(shown.getJWTClaimsSet())
                    : no(
                            401,
                            "invalid_client",
                            700027,
                            "The certificate with identifier used to sign the client assertion is not registered on application.");
        } catch (ParseException e) {
            return no(400, "invalid_request", 50027, "JWT token is invalid or malformed.");
        }
    }

    private static boolean isSignedBy(X509Certificate known, SignedJWT shown) {
        try {
            JWSVerifier verifier = new RSASSAVerifier((RSAPublicKey) known.getPublicKey());
            return isSame(
                            X509CertUtils.computeSHA256Thumbprint(known),
                            shown.getHeader().getX509CertSHA256Thumbprint())
                    && shown.verify(verifier);
        } catch (JOSEException e) {
            return false;
        }
    }

    /** Msal pads it, which RFC 7515 does not. */
    private static boolean isSame(Base64URL one, Base64URL other) {
        return Arrays.equals(one.decode(), other.decode());
    }

    private Reply inTime(JWTClaimsSet claims) {
        Instant now = Instant.now().plus(ahead);
        boolean isNow = claims.getNotBeforeTime().toInstant().isBefore(now)
                && claims.getExpirationTime().toInstant().isAfter(now);
        return isNow
                        && APP.equals(claims.getSubject())
                        && claims.getAudience().get(0).contains(TENANT)
                ? yes("3599")
                : no(401, "invalid_client", 700024, "Client assertion is not within its valid time range.");
    }

    private Reply managed(Asked asked, Map<String, String> query) {
        if (!"true".equalsIgnoreCase(asked.metadata())) {
            return new Reply(
                    400,
                    "{\"error\":\"invalid_request\",\"error_description\":\"Required metadata header not specified\"}",
                    Map.of());
        }
        if (!IDENTITY.equals(query.get("client_id"))) {
            return new Reply(
                    400, "{\"error\":\"invalid_request\",\"error_description\":\"Identity not found\"}", Map.of());
        }
        return "https://api.botframework.com".equals(query.get("resource"))
                ? yes("86399")
                : new Reply(
                        400,
                        "{\"error\":\"invalid_resource\",\"error_description\":\"AADSTS500011: no such resource\"}",
                        Map.of());
    }

    private Reply yes(String seconds) {
        int number = given.incrementAndGet();
        return new Reply(
                200,
                "{\"token_type\":\"Bearer\",\"expires_in\":" + seconds + ",\"ext_expires_in\":" + seconds
                        + ",\"expires_on\":\""
                        + Instant.now().plusSeconds(Long.parseLong(seconds)).getEpochSecond()
                        + "\",\"access_token\":\"token-" + number + "\"}",
                Map.of("Content-Type", "application/json"));
    }

    private static Reply no(int status, String word, int code, String description) {
        return new Reply(
                status,
                "{\"error\":\"" + word + "\",\"error_description\":\"AADSTS" + code + ": " + description
                        + " Trace ID: 0 Correlation ID: 0\",\"error_codes\":[" + code + "]}",
                Map.of("Content-Type", "application/json"));
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> a));
    }

    @Override
    public void close() {
        server.close();
    }
}
