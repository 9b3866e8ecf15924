package org.ponder.bot.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key and the name that it is known by; the name stands beside everything that was hidden with it. */
record Key(String name, SecretKey secret) {
    private static final int BYTES = 32;
    private static final String FINGERPRINT = "HmacSHA256";
    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9._-]{1,40}):(.*)");

    static Key of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw crooked(written.isEmpty() ? "is empty, or has a comma too many" : "holds a key without a name");
        }
        byte[] bytes = bytes(parts.group(2));
        if (bytes.length != BYTES) {
            throw crooked("holds a key that is not 32 bytes long");
        }
        return new Key(parts.group(1), new SecretKeySpec(bytes, "AES"));
    }

    static String fresh(String name) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return name + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    String fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance(FINGERPRINT);
            mac.init(new SecretKeySpec(secret.getEncoded(), FINGERPRINT));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make a fingerprint", e);
        }
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw crooked("holds a key that is not in base64");
        }
    }

    /** The key itself stays out of it. */
    static IllegalArgumentException crooked(String what) {
        return new IllegalArgumentException("PONDER_SECRET_KEYS " + what
                + ": set it to a name, a colon and 32 random bytes in base64, as openssl rand -base64 32 makes them;"
                + " older keys follow after commas, each under a name of its own.");
    }

    boolean isTheSameAs(Key other) {
        return name.equals(other.name) || Arrays.equals(secret.getEncoded(), other.secret.getEncoded());
    }

    @Override
    public String toString() {
        return "Key[" + name + "]";
    }
}
