package org.ponder.domain.sample;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/** Seeds for property tests: the same ones each time, and a fresh one, which a failing test names and {@code -Dseed=…} gives again. */
public final class Seeds {
    private static final int FIXED = 20;

    private Seeds() {}

    /** For {@code @MethodSource}: the name of the failing case is its seed. */
    public static LongStream all() {
        long fresh = Long.getLong("seed", RandomGenerator.getDefault().nextLong());
        return LongStream.concat(LongStream.rangeClosed(1, FIXED), LongStream.of(fresh));
    }

    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
