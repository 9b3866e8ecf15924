package org.ponder.deploy.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** How many processors were at work between two samples, for whom; what a courier's thread took that has ended is not known any more. */
record Share(Instant at, double server, double couriers, double database) {

    static Share between(Sample from, Sample to) {
        double time = Duration.between(from.at(), to.at()).toNanos();
        return new Share(
                to.at(),
                to.server().minus(from.server()).toNanos() / time,
                Math.max(0, to.couriers().minus(from.couriers()).toNanos() / time),
                to.database().minus(from.database()).toNanos() / time);
    }

    /** From each sample to the next. */
    static List<Share> between(List<Sample> samples) {
        return IntStream.range(1, samples.size())
                .mapToObj(i -> between(samples.get(i - 1), samples.get(i)))
                .toList();
    }
}
