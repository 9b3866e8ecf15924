package org.ponder.bot.secrets;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hides small texts before they are kept, and shows them again (JWE in its compact form, {@code dir} with {@code A256GCM}).
 *
 * <p>Of several keys the first one hides and all of them show, so that a key can be changed for another: put a new one first, start
 * every node, let what is kept be hidden anew, and then leave out the old one. Each hidden text is bound to the place where it is
 * kept: copied to another place it shows nothing.
 */
public final class Secrets {
    private static final String PLACE = "place";

    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Key first;

    /**
     * @param configured {@code name:base64}, and more of them after commas
     * @throws IllegalArgumentException with a sentence that says what to set
     */
    public Secrets(String configured) {
        for (String one : configured.split(",", -1)) {
            Key key = Key.of(one.strip());
            if (keys.values().stream().anyMatch(key::isTheSameAs)) {
                throw Key.crooked("names a key twice");
            }
            keys.put(key.name(), key);
        }
        this.first = keys.values().iterator().next();
    }

    /** @param place where it is kept, such as the names of table and column and the key of the row; readable by anybody */
    public String hidden(String text, String place) {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID(first.name())
                .customParam(PLACE, place)
                .build();
        JWEObject hidden = new JWEObject(header, new Payload(text));
        try {
            hidden.encrypt(new DirectEncrypter(first.secret()));
        } catch (JOSEException e) {
            throw new IllegalStateException("a text could not be hidden", e);
        }
        return hidden.serialize();
    }

    /** @throws Unreadable with a sentence that says what to do */
    public String shown(String hidden, String place) {
        try {
            JWEObject parsed = JWEObject.parse(hidden);
            JWEHeader header = parsed.getHeader();
            boolean asWeWrite = JWEAlgorithm.DIR.equals(header.getAlgorithm())
                    && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                    && place.equals(header.getCustomParam(PLACE));
            if (!asWeWrite) {
                throw Unreadable.tampered(place);
            }
            parsed.decrypt(new DirectDecrypter(key(header, place).secret()));
            return parsed.getPayload().toString();
        } catch (ParseException | JOSEException e) {
            throw Unreadable.tampered(place);
        }
    }

    /** HMAC-SHA-256 of a text under the first key, in hexadecimal digits: it tells whether two texts are the same, and nothing else. */
    public String fingerprint(String text) {
        return first.fingerprint(text);
    }

    /** The name of the key that hides. */
    public String name() {
        return first.name();
    }

    /** A new key under a name, as a configuration writes it. */
    public static String fresh(String name) {
        return Key.fresh(name);
    }

    /** Whether it is time to hide it anew, or the key that it was hidden with can never be left out. */
    public boolean isOutdated(String hidden) {
        try {
            return !first.name().equals(JWEObject.parse(hidden).getHeader().getKeyID());
        } catch (ParseException e) {
            return true;
        }
    }

    private Key key(JWEHeader header, String place) {
        String name = Optional.ofNullable(header.getKeyID()).orElse("");
        return Optional.ofNullable(keys.get(name)).orElseThrow(() -> Unreadable.without(name, place));
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
