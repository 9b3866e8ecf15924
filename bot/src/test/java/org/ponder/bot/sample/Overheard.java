package org.ponder.bot.sample;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** Everything that is logged while it listens, with the exceptions that came along, as an administrator would read it. */
public final class Overheard extends Handler implements AutoCloseable {
    private static final Logger EVERYTHING = Logger.getLogger("");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();
    private final SimpleFormatter formatter = new SimpleFormatter();

    public Overheard() {
        EVERYTHING.addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
        StringWriter thrown = new StringWriter();
        if (Objects.nonNull(line.getThrown())) {
            line.getThrown().printStackTrace(new PrintWriter(thrown, true));
        }
        records.add(line);
        lines.add(formatter.formatMessage(line) + thrown);
    }

    /** What stands beside the first line that says this, and is no part of it. */
    public Map<String, String> beside(String words) {
        return records.stream()
                .filter(line -> formatter.formatMessage(line).contains(words))
                .flatMap(line -> Stream.ofNullable(line.getParameters()))
                .flatMap(Stream::of)
                .filter(Map.class::isInstance)
                .<Map<String, String>>map(one -> {
                    Map<?, ?> beside = (Map<?, ?>) one;
                    Map<String, String> texts = new HashMap<>();
                    beside.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
                    return texts;
                })
                .findFirst()
                .orElse(Map.of());
    }

    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        EVERYTHING.removeHandler(this);
    }
}
