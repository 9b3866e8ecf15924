package org.ponder.bot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.audit.AuditConfig;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.rate_limits.metrics.MetricsDatastore;
import com.slack.api.scim.SCIMConfig;
import com.slack.api.scim2.SCIM2Config;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * Slack's own client, made once for the whole application and closed with it; a token is given with each call
 * ({@code slack().methods(token)}) and never kept here.
 *
 * <p>It starts no thread of its own until the first call. Then there are two, shared by whatever uses OkHttp: {@code OkHttp
 * TaskRunner}, which tidies idle connections, and {@code Okio Watchdog}, which ends calls that take too long. Nobody can stop
 * them; both end by themselves when they had nothing to do for a minute. The dozen {@code slack-api-metrics} threads that come
 * with loading the client's classes, and would stay for ever, are sent home at once: nothing is measured.
 */
public final class SlackSdk implements AutoCloseable {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(3);
    private static final int MOST_IDLE = 5;

    private final Slack slack;

    /** @param api what the names of methods are appended to, so it ends with a slash */
    public SlackSdk(URI api) {
        SlackConfig config = config(api);
        this.slack = Slack.getInstance(config, new SlackHttpClient(oncePerCall(config)));
        metrics(config).forEach(SlackSdk::sendHome);
    }

    public Slack slack() {
        return slack;
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception e) {
            throw new IllegalStateException("Slack’s client could not be closed", e);
        }
    }

    private static SlackConfig config(URI api) {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis(Math.toIntExact(LONGEST_CALL.toMillis()));
        config.setMethodsEndpointUrlPrefix(api.toString());
        // by default there are two, and both write whole bodies into the log
        config.setHttpClientResponseHandlers(List.of());
        return config;
    }

    /**
     * The default repeats a request whose answer was lost with the connection: a message would stand there twice. So no connection
     * is used again that somebody between may have given up meanwhile; some do after five seconds.
     */
    private static OkHttpClient oncePerCall(SlackConfig config) {
        return SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(MOST_IDLE, LONGEST_IDLE.toSeconds(), TimeUnit.SECONDS))
                .build();
    }

    /** Those of ours, and those of the client's defaults, which are made with its classes whoever needs them. */
    private static Stream<MetricsDatastore> metrics(SlackConfig ours) {
        Stream<MetricsDatastore> configured = Stream.of(ours, SlackConfig.DEFAULT)
                .flatMap(config -> Stream.of(
                        config.getMethodsConfig().getMetricsDatastore(),
                        config.getAuditConfig().getMetricsDatastore(),
                        config.getSCIMConfig().getMetricsDatastore(),
                        config.getSCIM2Config().getMetricsDatastore()));
        Stream<MetricsDatastore> shared = Stream.of(
                MethodsConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
                AuditConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
                SCIMConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
                SCIM2Config.DEFAULT_SINGLETON.getMetricsDatastore());
        return Stream.concat(configured, shared);
    }

    private static void sendHome(MetricsDatastore measuring) {
        try {
            measuring.close();
        } catch (Exception e) {
            throw new IllegalStateException("Slack’s client could not be kept from measuring", e);
        }
    }
}
