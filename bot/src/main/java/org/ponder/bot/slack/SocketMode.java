package org.ponder.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack over a connection that we open, for a trust whose server nobody can call from outside.
 *
 * <p>Slack gives each event to one of an app's connections at random, so one node listens for all. What comes is kept before it is
 * acknowledged; what is not acknowledged comes again. A connection that Slack announces to end is replaced before it does, and one
 * that has been silent for too long is given up: we ask for signs of life ourselves, so silence means that nobody is there.
 */
public final class SocketMode {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);
    private static final Duration ASKS_EVERY = Duration.ofSeconds(10);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(35);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    /** For what the client of the JDK does beside its one thread that waits; nobody else's work is to keep them busy. */
    private static final int THREADS = 2;

    private static final Set<String> PASSING = Set.of("warning", "refresh_requested");

    private final Supplier<URI> address;
    private final Envelopes envelopes;
    private final Executor executor;
    private final InstantSource clock;
    private final Pace pace;

    /**
     * How often it asks, and how long it waits.
     *
     * @param asks how often it asks for a sign of life
     * @param silence after how long without any it gives a connection up
     * @param pause before the first attempt after one that failed; it doubles, up to a minute
     */
    record Pace(Duration asks, Duration silence, Duration pause) {}

    /** @param address asks Slack for a connection, good for one use, and throws where there is none to be had */
    public SocketMode(Supplier<URI> address, Envelopes envelopes, Executor executor, InstantSource clock) {
        this(address, envelopes, executor, clock, new Pace(ASKS_EVERY, LONGEST_SILENCE, FIRST_WAIT));
    }

    SocketMode(Supplier<URI> address, Envelopes envelopes, Executor executor, InstantSource clock, Pace pace) {
        this.address = address;
        this.envelopes = envelopes;
        this.executor = executor;
        this.clock = clock;
        this.pace = pace;
    }

    /**
     * Listens on the caller's thread as long as it is wanted, or until that is interrupted. The wait between two connections grows
     * until one has lasted; at first it is short, since what Slack says meanwhile comes later.
     */
    public void listen(BooleanSupplier wanted) {
        listen(wanted, HttpClient.newBuilder().executor(threads()).build());
    }

    /** They end by themselves, and not before a connection that was about to be opened when nobody wanted it any more has ended. */
    private static Executor threads() {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private void listen(BooleanSupplier wanted, HttpClient client) {
        Duration wait = pace.pause();
        while (isToGoOn(wanted)) {
            Instant begun = clock.instant();
            Duration least = listened(wanted, client);
            boolean lasted = begun.plus(LONGEST_WAIT).isBefore(clock.instant());
            wait = lasted ? pace.pause() : wait;
            if (isToGoOn(wanted)) {
                pause(wait.compareTo(least) < 0 ? least : wait);
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private static boolean isToGoOn(BooleanSupplier wanted) {
        return wanted.getAsBoolean() && !Thread.currentThread().isInterrupted();
    }

    /** How long Slack wants to be left alone after it. */
    private Duration listened(BooleanSupplier wanted, HttpClient client) {
        try {
            new Listening(client).whileWanted(wanted);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (SlackRefusal no) {
            LOG.warn(
                    "Slack gives no connection ({}): see whether PONDER_SLACK_APP_TOKEN is an app-level token of the app with"
                            + " connections:write, and Socket Mode is on for it",
                    no.error());
        } catch (ChannelFailure trouble) {
            LOG.warn("no connection to Slack: {} ({})", trouble.getMessage(), Failures.kinds(trouble));
            return trouble.waitAtLeast();
        } catch (RuntimeException broken) {
            LOG.warn("no connection to Slack: {}", Failures.kinds(broken));
        }
        return Duration.ZERO;
    }

    private static void pause(Duration wait) {
        try {
            new LinkedBlockingQueue<>().poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** What happens to a connection. */
    private enum News {
        /** Slack is going to end it soon, and wants another in its place. */
        ENDS_SOON,
        /** It has ended, or Slack does not want it. */
        GONE;

        /** Where there are too many, or Socket Mode was switched off, another at once is not wanted either. */
        static News of(String reason) {
            return PASSING.contains(reason) ? ENDS_SOON : GONE;
        }
    }

    /** What is heard of one that was replaced is of no interest any more. */
    private record Heard(Line of, News news) {}

    /** A connection and those that follow it, as long as each could be replaced while it stood. */
    private final class Listening {
        private final BlockingQueue<Heard> news = new LinkedBlockingQueue<>();
        private final HttpClient client;
        private Line line;
        private Instant asked = clock.instant();

        Listening(HttpClient client) {
            this.client = client;
            this.line = opened();
        }

        private Line opened() {
            return Line.to(address.get(), client, this::heard, gone -> news.add(new Heard(gone, News.GONE)), clock);
        }

        void whileWanted(BooleanSupplier wanted) throws InterruptedException {
            try {
                boolean lasts = true;
                while (lasts && wanted.getAsBoolean()) {
                    lasts = goesOn();
                }
            } finally {
                line.close();
            }
        }

        private boolean goesOn() throws InterruptedException {
            Heard latest = news.poll(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            if (latest != null && latest.of() == line) {
                return isFollowed(latest.news());
            }
            if (line.isSilentSince(clock.instant().minus(pace.silence()))) {
                LOG.warn("Slack has been silent for too long: connecting anew");
                return false;
            }
            if (!clock.instant().isBefore(asked.plus(pace.asks()))) {
                asked = clock.instant();
                line.ping();
            }
            return true;
        }

        private boolean isFollowed(News latest) {
            return switch (latest) {
                case ENDS_SOON -> {
                    Line before = line;
                    line = opened();
                    before.close();
                    yield true;
                }
                case GONE -> false;
            };
        }

        private void heard(Line from, String message) {
            JsonNode envelope = read(message);
            if (envelope.path("type").asText().equals("disconnect")) {
                news.add(new Heard(from, News.of(envelope.path("reason").asText())));
            } else if (envelope.hasNonNull("envelope_id")) {
                executor.execute(() -> take(from, envelope));
            }
        }
    }

    private void take(Line from, JsonNode envelope) {
        try {
            ObjectNode taken = JSON.createObjectNode()
                    .put("envelope_id", envelope.path("envelope_id").asText());
            envelopes
                    .answer(envelope.path("type").asText(), envelope.path("payload"))
                    .ifPresent(answer -> taken.set("payload", answer));
            from.say(taken.toString());
        } catch (RuntimeException notKept) {
            LOG.warn("something from Slack was not acknowledged and will come again: {}", Failures.kinds(notKept));
        }
    }

    /** Of what is no JSON, nothing. */
    static JsonNode read(String message) {
        try {
            return JSON.readTree(message);
        } catch (JsonProcessingException unreadable) {
            return JSON.createObjectNode();
        }
    }
}
