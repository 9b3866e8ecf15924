package org.ponder.bot.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.function.UnaryOperator;

/** Makes tokens that no honest library would: of any header and any claims, as they are written. */
final class Forge {
    private final RSAKey issuers;
    private final RSAKey strangers = LocalIssuer.key("stranger", 2048);

    /** @param issuers the key that the issuer has published: what it signs, it has signed */
    Forge(RSAKey issuers) {
        this.issuers = issuers;
    }

    static String usualHeader() {
        return "{\"alg\":\"RS256\",\"kid\":\"first\",\"typ\":\"JWT\"}";
    }

    static String usualClaims() {
        return LocalIssuer.claims().build().toString();
    }

    /** The public half of a stranger’s key, with whatever name. */
    String strangersKey(String kid) {
        return new RSAKey.Builder(strangers).keyID(kid).build().toPublicJWK().toJSONString();
    }

    /** By the issuer, to the letter: what is wrong with it is not its signature. */
    String signed(String header, String claims) {
        return signed(header, claims, issuers);
    }

    String signed(JWTClaimsSet.Builder claims) {
        return signed(usualHeader(), claims.build().toString());
    }

    /** With claims that are changed where they are written. */
    String written(UnaryOperator<String> change) {
        return signed(usualHeader(), change.apply(usualClaims()));
    }

    String byAStranger(String header) {
        return signed(header, usualClaims(), strangers);
    }

    private static String signed(String header, String claims, RSAKey key) {
        String input = part(header) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.toPrivateKey());
            signature.update(input.getBytes(UTF_8));
            return input + "." + Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With another signature than any key makes. */
    static String with(String header, byte[] signature) {
        return part(header) + "." + part(usualClaims()) + "." + Base64URL.encode(signature);
    }

    static String unsigned(String header) {
        return part(header) + "." + part(usualClaims()) + ".";
    }

    /** With a secret that everybody knows. */
    static String symmetric(byte[] secret) {
        return signed(JWSAlgorithm.HS256, () -> new MACSigner(secret));
    }

    static String onACurve() {
        return signed(
                JWSAlgorithm.ES256,
                () -> new ECDSASigner(new ECKeyGenerator(com.nimbusds.jose.jwk.Curve.P_256).generate()));
    }

    static String probabilistic(RSAKey key) {
        return signed(JWSAlgorithm.PS256, () -> new RSASSASigner(key));
    }

    private interface Signer {
        JWSSigner get() throws JOSEException;
    }

    private static String signed(JWSAlgorithm algorithm, Signer signer) {
        try {
            com.nimbusds.jwt.SignedJWT token = new com.nimbusds.jwt.SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID("first").build(),
                    LocalIssuer.claims().build());
            token.sign(signer.get());
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String part(String text) {
        return Base64URL.encode(text).toString();
    }
}
