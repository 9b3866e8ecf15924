package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import org.ponder.domain.work.UnitOfWork;

/**
 * What ties the end of an installation to its beginning: a random text that goes to Slack and comes back, and stays in a cookie of
 * the browser meanwhile. It is good once and for ten minutes, on any node; only its digest is kept.
 */
public final class States {
    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int BYTES = 32;

    private final StateRows rows;
    private final UnitOfWork work;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public States(StateRows rows, UnitOfWork work, InstantSource clock) {
        this.rows = rows;
        this.work = work;
        this.clock = clock;
    }

    String issued() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        work.run(() -> {
            rows.forget(now);
            rows.add(digest(state), now.plus(GOOD_FOR));
        });
        return state;
    }

    /** Whether it is what this browser set out with, for the first time and in time. */
    boolean isGood(String state, String cookie) {
        boolean same = MessageDigest.isEqual(state.getBytes(UTF_8), cookie.getBytes(UTF_8));
        return same && !state.isEmpty() && work.run(() -> rows.take(digest(state), clock.instant()));
    }

    private static String digest(String state) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(state.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
