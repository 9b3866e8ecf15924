package org.ponder.bot.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the token of a request was signed by the Bot Framework for this bot, after the rules of its connector's authentication. */
public final class TokenCheck {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final String BEARER = "bearer ";
    private static final int LONGEST = 16_384;

    private final TeamsSettings settings;
    private final SigningKeys keys;
    private final InstantSource clock;

    public TokenCheck(TeamsSettings settings, SigningKeys keys, InstantSource clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param authorization the request's header as it came, or empty */
    public Verdict check(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER) || authorization.length() > LONGEST) {
            return new Verdict.Rejected(Rejection.NO_TOKEN);
        }
        try {
            String written = authorization.substring(BEARER.length()).strip();
            SignedJWT token = SignedJWT.parse(written);
            return isAsSigned(token, written) ? check(token) : new Verdict.Rejected(Rejection.UNREADABLE);
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return new Verdict.Rejected(Rejection.UNREADABLE);
        }
    }

    private Verdict check(SignedJWT token) throws ParseException, JOSEException {
        if (!ALGORITHMS.contains(token.getHeader().getAlgorithm())) {
            return new Verdict.Rejected(Rejection.ALGORITHM);
        }
        String id = Optional.ofNullable(token.getHeader().getKeyID()).orElse("");
        Optional<SigningKey> key = keys.find(id);
        if (key.isEmpty()) {
            return new Verdict.Rejected(keys.areKnown() ? Rejection.UNKNOWN_KEY : Rejection.NO_KEYS);
        }
        return token.verify(key.get().verifier())
                ? judge(token.getJWTClaimsSet(), key.get())
                : new Verdict.Rejected(Rejection.SIGNATURE);
    }

    /** The library passes over what is no Base64 and over bits to spare, so that one token could be written in many ways. */
    private static boolean isAsSigned(SignedJWT token, String written) {
        return token.getParsedString().equals(written)
                && Stream.of(token.getParsedParts())
                        .allMatch(part -> Base64URL.encode(part.decode()).equals(part));
    }

    private Verdict judge(JWTClaimsSet claims, SigningKey key) throws ParseException {
        Optional<Rejection> fault = fault(claims, clock.instant());
        return fault.isPresent()
                ? new Verdict.Rejected(fault.get())
                : new Verdict.Genuine(claims.getStringClaim("serviceurl"), key.endorsements());
    }

    private Optional<Rejection> fault(JWTClaimsSet claims, Instant now) throws ParseException {
        if (!settings.cloud().issuer().equals(claims.getIssuer())) {
            return Optional.of(Rejection.ISSUER);
        }
        if (!claims.getAudience().equals(List.of(settings.appId()))) {
            return Optional.of(Rejection.AUDIENCE);
        }
        if (isForSkill(claims)) {
            return Optional.of(Rejection.SKILL);
        }
        if (instant(claims.getExpirationTime(), Instant.MIN).isBefore(now.minus(SKEW))) {
            return Optional.of(Rejection.EXPIRED);
        }
        if (instant(claims.getNotBeforeTime(), now).isAfter(now.plus(SKEW))) {
            return Optional.of(Rejection.NOT_YET_VALID);
        }
        return claims.getStringClaim("serviceurl") == null ? Optional.of(Rejection.NO_SERVICE) : Optional.empty();
    }

    /** One bot calling another says which application it is; the connector, speaking for a channel, does not. */
    private static boolean isForSkill(JWTClaimsSet claims) {
        return claims.getClaim("appid") != null || claims.getClaim("azp") != null;
    }

    private static Instant instant(Date date, Instant otherwise) {
        return Optional.ofNullable(date).map(Date::toInstant).orElse(otherwise);
    }
}
