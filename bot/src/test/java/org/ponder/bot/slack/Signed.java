package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A request as Slack signs it, by Slack's description and without a line of what checks it. */
public final class Signed {
    private final Map<String, List<String>> headers;
    private final byte[] body;

    private Signed(Map<String, List<String>> headers, byte[] body) {
        this.headers = headers;
        this.body = body.clone();
    }

    /** A request that nobody signed. */
    static Signed not(byte[] body) {
        return new Signed(Map.of(), body);
    }

    /** @param time in seconds since 1970, as it stands in the header */
    public static Signed with(String secret, String time, byte[] body) {
        return not(body)
                .and("X-Slack-Request-Timestamp", time)
                .and("X-Slack-Signature", "v0=" + hex(secret, time, body));
    }

    /** A header instead of those of that name; none where there are no values. */
    public Signed and(String name, String... values) {
        Map<String, List<String>> changed = new HashMap<>(headers);
        changed.put(name.toLowerCase(Locale.ROOT), List.of(values));
        return new Signed(changed, body);
    }

    /** The same headers about something else. */
    Signed about(byte[] another) {
        return new Signed(headers, another);
    }

    public byte[] body() {
        return body.clone();
    }

    public String header(String name) {
        return String.join("", values(name));
    }

    SlackCall call() {
        return new SlackCall(this::values, new ByteArrayInputStream(body));
    }

    private List<String> values(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    private static String hex(String secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update(("v0:" + time + ":").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
