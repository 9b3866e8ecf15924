package org.ponder.bot.slack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection to Slack: what comes over it, when something last did, and the way back. */
final class Line implements WebSocket.Listener {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final BiConsumer<Line, String> heard;
    private final Consumer<Line> gone;
    private final InstantSource clock;
    private final StringBuilder part = new StringBuilder();
    private volatile Instant last;
    private @Nullable WebSocket socket;
    private boolean closed;

    private Line(BiConsumer<Line, String> heard, Consumer<Line> gone, InstantSource clock) {
        this.heard = heard;
        this.gone = gone;
        this.clock = clock;
        this.last = clock.instant();
    }

    /**
     * @param heard gets every message, on a thread that it must not keep
     * @param gone is told once the connection has ended, for whatever reason
     * @throws LineDown where there is no connection to be had
     */
    static Line to(
            URI address, HttpClient client, BiConsumer<Line, String> heard, Consumer<Line> gone, InstantSource clock) {
        Line line = new Line(heard, gone, clock);
        try {
            done(client.newWebSocketBuilder().connectTimeout(LONGEST).buildAsync(address, line));
            return line;
        } catch (LineDown notInTime) {
            line.close();
            throw notInTime;
        }
    }

    /** Says something; one thing after the other. */
    synchronized void say(String text) {
        WebSocket open = socket;
        if (open != null) {
            done(open.sendText(text, true));
        }
    }

    /** Asks for a sign of life. */
    synchronized void ping() {
        WebSocket open = socket;
        if (open != null) {
            done(open.sendPing(ByteBuffer.allocate(0)));
        }
    }

    boolean isSilentSince(Instant instant) {
        return last.isBefore(instant);
    }

    /** Ends it; one that is yet to be opened ends as soon as it is. */
    synchronized void close() {
        closed = true;
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    @Override
    public synchronized void onOpen(WebSocket opened) {
        socket = opened;
        if (closed) {
            opened.abort();
        }
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean whole) {
        alive();
        part.append(text);
        if (whole) {
            String message = part.toString();
            part.setLength(0);
            heard.accept(this, message);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        alive();
        return WebSocket.Listener.super.onPing(from, message);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        alive();
        return WebSocket.Listener.super.onPong(from, message);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        gone.accept(this);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        gone.accept(this);
    }

    private void alive() {
        last = clock.instant();
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException broken) {
            throw new LineDown(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new LineDown(stopping);
        }
    }

    /** There is no connection. */
    static final class LineDown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LineDown(Throwable cause) {
            super("no connection to Slack", cause);
        }
    }
}
