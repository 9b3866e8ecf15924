package org.ponder.bot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whatever somebody sends takes little time and memory, and nothing of it is logged: only sentences that are known beforehand, and
 * no exception, since its message may quote what was sent.
 */
public final class Endurance extends Handler {
    private static final Logger EVERYTHING = Logger.getLogger("");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** A fuzzer that looks into every match of a pattern takes memory for that, which counts here too. */
    private static final long MOST_BYTES = (Boolean.getBoolean("jazzer.hooks") ? 2048L : 256L) << 20;

    private final Queue<LogRecord> lines = new ConcurrentLinkedQueue<>();
    private final SimpleFormatter formatter = new SimpleFormatter();
    private final List<Pattern> sayable;

    /** @param sayable what may be logged, as patterns of whole lines: they leave no room for anybody’s words */
    public Endurance(String... sayable) {
        this.sayable = Stream.of(sayable).map(Pattern::compile).toList();
    }

    /** Something that is done with what was sent. */
    @FunctionalInterface
    public interface Deed {
        void run() throws Exception;
    }

    /** Fails where it takes too long or too much, or too much is said about it. */
    public void of(Deed deed) throws Exception {
        lines.clear();
        EVERYTHING.addHandler(this);
        try {
            Cost cost = Cost.of(deed);
            if (cost.isTooMuch()) {
                // the first time, classes may have had to be loaded
                assertThat(Cost.of(deed)).matches(again -> !again.isTooMuch(), "is little enough");
            }
        } finally {
            EVERYTHING.removeHandler(this);
        }
        assertThat(lines).allSatisfy(this::isSayable);
    }

    /** What something took of the thread that did it. */
    private record Cost(Duration time, long bytes) {
        static Cost of(Deed deed) throws Exception {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long time = THREADS.getCurrentThreadCpuTime();
            deed.run();
            return new Cost(
                    Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - time),
                    THREADS.getCurrentThreadAllocatedBytes() - bytes);
        }

        boolean isTooMuch() {
            return time.compareTo(LONGEST) > 0 || bytes > MOST_BYTES;
        }
    }

    private void isSayable(LogRecord line) {
        assertThat(line.getThrown()).as("what is logged of an exception").isNull();
        String said = formatter.formatMessage(line);
        assertThat(sayable).as(said).anyMatch(pattern -> pattern.matcher(said).matches());
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
