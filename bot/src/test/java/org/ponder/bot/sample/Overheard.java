package org.ponder.bot.sample;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged while it listens, with the exceptions that came along, as an administrator would read it. */
public final class Overheard extends Handler implements AutoCloseable {
    private static final Logger EVERYTHING = Logger.getLogger("");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
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
        lines.add(formatter.formatMessage(line) + thrown);
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
