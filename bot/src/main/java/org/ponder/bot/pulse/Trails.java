package org.ponder.bot.pulse;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Follows what is done from a request to its turn and to what that sends: for the log an id that is the same all the way, and a
 * span for each part where traces are wanted. Both say that something was done and when and how long it took. They hold no text, no
 * name, no address, and no id that is kept in the database; an exception is told of by its kind.
 */
public final class Trails {
    /** Under what name the id stands beside each line of the log. */
    public static final String CORRELATION = "correlation";

    private final Tracer tracer;
    private final Supplier<String> ids;

    /** @param ids at random, each new */
    public Trails(OpenTelemetry telemetry, Supplier<String> ids) {
        this.tracer = telemetry.getTracer("org.ponder");
        this.ids = ids;
    }

    /** What led to what is done on this thread now. */
    public Trail here() {
        return new Trail(correlation(), Context.current());
    }

    /** Begins a part of the way on this thread, which whoever began it ends there. */
    public Step begin(Stage stage, Trail after) {
        return new Step(stage, after);
    }

    /** Something that is done later or on another thread, as a part of the way that led here. */
    public Runnable going(Stage stage, Runnable work) {
        Trail here = here();
        return () -> along(stage, here, () -> {
            work.run();
            return true;
        });
    }

    /** Does something as a part of the way. */
    public <T> T along(Stage stage, Trail after, Supplier<T> work) {
        Step step = begin(stage, after);
        try {
            return work.get();
        } catch (RuntimeException broken) {
            step.failed(broken);
            throw broken;
        } finally {
            step.end();
        }
    }

    private static String correlation() {
        return Optional.ofNullable(MDC.get(CORRELATION)).orElse("");
    }

    /** A part of the way, while it is gone. */
    public final class Step {
        private final String before = correlation();
        private final Span span;
        private final Scope scope;

        /** What it opens is closed by its end: a try block cannot span what a filter or a queue does in between. */
        @SuppressWarnings("MustBeClosedChecker")
        private Step(Stage stage, Trail after) {
            this.span = tracer.spanBuilder(stage.word())
                    .setSpanKind(kind(stage))
                    .setParent(after.context())
                    .startSpan();
            this.scope = span.makeCurrent();
            MDC.put(CORRELATION, after.correlation().isEmpty() ? ids.get() : after.correlation());
        }

        /** @param door one that stands in the program, since a path could hold anything */
        public void answered(Door door, int status) {
            span.setAttribute("http.route", door.path());
            span.setAttribute("http.response.status_code", (long) status);
        }

        /** By its kind alone: its message may hold what somebody wrote. */
        public void failed(RuntimeException broken) {
            span.setStatus(StatusCode.ERROR);
            span.setAttribute("error.type", broken.getClass().getName());
        }

        public void end() {
            if (before.isEmpty()) {
                MDC.remove(CORRELATION);
            } else {
                MDC.put(CORRELATION, before);
            }
            scope.close();
            span.end();
        }
    }

    private static SpanKind kind(Stage stage) {
        return switch (stage) {
            case REQUEST -> SpanKind.SERVER;
            case TURN -> SpanKind.INTERNAL;
            case DISPATCH -> SpanKind.CLIENT;
        };
    }
}
