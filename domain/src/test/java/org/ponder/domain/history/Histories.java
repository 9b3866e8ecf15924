package org.ponder.domain.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Histories to judge: how many are played: some in every build, many more in the profile that is named after them, or only that of {@code -Dseed}. */
public final class Histories {
    private static final int HOW_MANY = Integer.getInteger("histories", 2_000);
    /** Those who take what does not change for granted go through far more worlds. */
    private static final int STEADY_ONE_IN = 20;

    private static final long FRESH = RandomGenerator.getDefault().nextLong();

    private Histories() {}

    /** Always the same ones, and a fresh one. */
    static LongStream seeds() {
        return seeds(HOW_MANY);
    }

    static LongStream steadySeeds() {
        return seeds(HOW_MANY / STEADY_ONE_IN);
    }

    private static LongStream seeds(int howMany) {
        Long wanted = Long.getLong("seed");
        return wanted == null
                ? LongStream.concat(LongStream.range(1, howMany), LongStream.of(FRESH))
                : LongStream.of(wanted);
    }

    /** Leaves figures beside what was built, and prints them, with the fresh seed. */
    public static void tell(String file, String figures) throws IOException {
        String told = figures + "\nfresh seed " + FRESH + "\n";
        Files.writeString(Files.createDirectories(Path.of("target")).resolve(file), told);
        System.out.print(told);
    }

    /** Whether there is time for all figures. */
    public static boolean areMany() {
        return HOW_MANY > 2_000;
    }

    /** All of them, each judged by every rule: what is wrong with it, and the seed that gives it again. */
    static Map<String, List<String>> judged() {
        return seeds().parallel()
                .boxed()
                .flatMap(Histories::judged)
                .collect(Collectors.groupingBy(Fault::rule, Collectors.mapping(Fault::what, Collectors.toList())));
    }

    private static Stream<Fault> judged(long seed) {
        try {
            History history = History.of(seed);
            return Rule.all().stream()
                    .flatMap(rule ->
                            rule.faults(history).map(what -> new Fault(rule.sentence(), what + ", -Dseed=" + seed)))
                    .toList()
                    .stream();
        } catch (RuntimeException broken) {
            throw new AssertionError("broke down at -Dseed=" + seed, broken);
        }
    }

    /** Something that is wrong with a history. */
    private record Fault(String rule, String what) {}
}
