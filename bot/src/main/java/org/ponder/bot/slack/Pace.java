package org.ponder.bot.slack;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;

/**
 * How fast we call: one message a second in each channel, in each workspace as often as Slack lets us call a method, and not
 * before the time that Slack named when it had enough of us. A moment is waited for; whoever would wait longer is told to come
 * back.
 *
 * <p>Each node keeps its own pace. What several of them do too fast together Slack turns down unheard, and the one it turned down
 * waits as long as Slack says: that costs less than to agree in the database before every call. Only what was used lately is
 * kept, since what has recovered is as good as new.
 */
final class Pace {
    /** Waited for on the spot; beyond that somebody else's turn comes first. */
    static final Duration MOMENT = Duration.ofMillis(1100);

    private static final Duration TIDY_EVERY = Duration.ofMinutes(1);
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(1);

    private final ConcurrentMap<Key, Bucket> buckets = new ConcurrentHashMap<>();
    private final ConcurrentMap<Key, Long> heldUntil = new ConcurrentHashMap<>();
    private final AtomicLong tidied;
    private final TimeMeter time;
    private final BlockingStrategy waiting;

    Pace(TimeMeter time, BlockingStrategy waiting) {
        this.time = time;
        this.waiting = waiting;
        this.tidied = new AtomicLong(time.currentTimeNanos());
    }

    /** @throws ChannelFailure where it is too early, with the time to wait */
    void await(Method method, Reference at) {
        tidy();
        Key inWorkspace = new Key(method, at.workspace(), "");
        refuseWhileHeld(inWorkspace);
        if (method.speaks()) {
            take(new Key(Method.POST_MESSAGE, at.workspace(), at.channel()), 1, BETWEEN_MESSAGES);
        }
        take(inWorkspace, method.perMinute(), Duration.ofMinutes(1));
    }

    /** That Slack wants to hear no more of this from us for so long. */
    void hold(Method method, String workspace, Duration wait) {
        heldUntil.merge(new Key(method, workspace, ""), time.currentTimeNanos() + wait.toNanos(), Math::max);
    }

    /** How much is remembered. */
    int size() {
        return buckets.size() + heldUntil.size();
    }

    private void refuseWhileHeld(Key key) {
        long now = time.currentTimeNanos();
        long left = heldUntil.getOrDefault(key, now) - now;
        if (left > 0) {
            throw new ChannelFailure(
                    Verdict.ALL_LATER.after(key.method()),
                    Duration.ofNanos(left),
                    "Slack wants to hear no more of it for now");
        }
    }

    private void take(Key key, int most, Duration refilledIn) {
        Bucket bucket = buckets.computeIfAbsent(
                key,
                first -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, refilledIn))
                        .withCustomTimePrecision(time)
                        .build());
        try {
            if (!bucket.asBlocking().tryConsume(1, MOMENT, waiting)) {
                throw tooEarly(
                        Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw tooEarly(Duration.ZERO);
        }
    }

    private static ChannelFailure tooEarly(Duration wait) {
        return new ChannelFailure(Kind.NOT_SENT, wait, "it is too early to call Slack again");
    }

    private void tidy() {
        long now = time.currentTimeNanos();
        long before = tidied.get();
        if (now - before > TIDY_EVERY.toNanos() && tidied.compareAndSet(before, now)) {
            heldUntil.values().removeIf(until -> until <= now);
            buckets.entrySet().removeIf(used -> used.getKey().isRecovered(used.getValue()));
        }
    }

    /** @param channel empty where it is about the workspace */
    private record Key(Method method, String workspace, String channel) {
        boolean isRecovered(Bucket bucket) {
            return bucket.getAvailableTokens() >= (channel.isEmpty() ? method.perMinute() : 1);
        }
    }
}
