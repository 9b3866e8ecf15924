package org.ponder.bot.pulse;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Puts beside each line of a log what led to it, on the thread that wrote it, and lets every line pass. The server’s formatter of
 * JSON makes a field of each entry of a map that comes with a line.
 */
public final class LogTrail implements Filter {

    /** Sets it before every way that the log takes, where no other filter is, until the runnable that comes back is run. */
    public static Runnable laid() {
        LogTrail trail = new LogTrail();
        List<Handler> ours = Arrays.stream(Logger.getLogger("").getHandlers())
                .filter(handler -> Optional.ofNullable(handler.getFilter()).isEmpty())
                .toList();
        ours.forEach(handler -> handler.setFilter(trail));
        return () -> ours.forEach(handler -> handler.setFilter(null));
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        Map<String, String> beside = new HashMap<>();
        Optional.ofNullable(MDC.get(Trails.CORRELATION)).ifPresent(id -> beside.put("CorrelationId", id));
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            beside.put("TraceId", span.getTraceId());
        }
        if (!beside.isEmpty()) {
            line.setParameters(with(line.getParameters(), beside));
        }
        return true;
    }

    private static Object[] with(@Nullable Object @Nullable [] said, Map<String, String> beside) {
        Object[] known = Optional.<Object[]>ofNullable(said).orElseGet(() -> new Object[0]);
        Object[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = beside;
        return all;
    }
}
