package org.ponder.deploy.benchmark;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How much may come in any stretch of time, several of which may hold at once. */
final class Limit {
    private final List<Stretch> stretches;
    private final Deque<Long> taken = new ArrayDeque<>();

    private Limit(Stretch... stretches) {
        this.stretches = List.of(stretches);
    }

    /** What one bot may send to one conversation in Teams, as Microsoft documents under “rate limiting for bots”. */
    static Limit ofAConversation() {
        return new Limit(
                new Stretch(7, Duration.ofSeconds(1)),
                new Stretch(8, Duration.ofSeconds(2)),
                new Stretch(60, Duration.ofSeconds(30)),
                new Stretch(1800, Duration.ofHours(1)));
    }

    /** What one app may send in one tenant, from there too. */
    static Limit ofATenant() {
        return new Limit(new Stretch(50, Duration.ofSeconds(1)));
    }

    static Limit ofACrowdedTenant() {
        return new Limit(new Stretch(4, Duration.ofSeconds(1)));
    }

    /** Whether there is room; if so, less of it is left. */
    synchronized boolean takes(long now) {
        Stretch longest = stretches.get(stretches.size() - 1);
        while (!taken.isEmpty() && longest.isOver(taken.getFirst(), now)) {
            taken.removeFirst();
        }
        boolean hasRoom = stretches.stream()
                .allMatch(stretch ->
                        taken.stream().filter(at -> !stretch.isOver(at, now)).count() < stretch.most);
        if (hasRoom) {
            taken.addLast(now);
        }
        return hasRoom;
    }

    private record Stretch(int most, Duration time) {
        boolean isOver(long at, long now) {
            return now - at >= time.toNanos();
        }
    }
}
