package org.ponder.bot.slack;

import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.SignIn;

/**
 * The one installation whose token stands in the configuration. Slack is asked what it belongs to at the start, or when that is
 * first needed, and then never again, unless Slack refuses the token: then it is asked anew after a while, since an administrator
 * may have put things right meanwhile.
 */
public final class ConfiguredInstallation implements Installations {
    private static final System.Logger LOG = System.getLogger(ConfiguredInstallation.class.getName());
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(10);
    private static final String GIVEN = "x-oauth-scopes";
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    /** Longer than one call can take. */
    private static final Duration TO_SPEAK = Duration.ofSeconds(12);

    private static final Duration TO_HEAR = Duration.ofMillis(1500);

    private final Slack slack;
    private final Token token;
    private final InstantSource clock;
    private final Executor executor;
    private Answer known = new Answer(Instant.MIN, SignIn.NOT_TRIED, Optional::empty);
    /** Open, unless Slack is being asked. */
    private CountDownLatch asked = new CountDownLatch(0);

    /** @param executor asks Slack, since not everybody can wait for that */
    public ConfiguredInstallation(SlackSdk sdk, Token token, InstantSource clock, Executor executor) {
        this.slack = sdk.slack();
        this.token = token;
        this.clock = clock;
        this.executor = executor;
    }

    /** What is said until then to whoever asks. */
    private record Answer(Instant until, SignIn standing, Supplier<Optional<Installation>> say) {}

    /** Asks Slack, unless its last answer still holds: at the start, so that what is wrong is said in the log before anybody sees it. */
    public synchronized void begin() {
        if (asked.getCount() == 0 && !clock.instant().isBefore(known.until())) {
            CountDownLatch over = new CountDownLatch(1);
            executor.execute(() -> ask(over));
            asked = over;
        }
    }

    private void ask(CountDownLatch over) {
        try {
            keep(answer());
        } finally {
            over.countDown();
        }
    }

    private synchronized void keep(Answer answer) {
        known = answer;
    }

    @Override
    public Optional<Installation> of(String workspace) {
        return known(TO_SPEAK).filter(one -> one.workspace().equals(workspace));
    }

    @Override
    public Optional<Installation> of(String enterprise, String team) {
        return known(TO_HEAR)
                .filter(one ->
                        one.workspace().equals(enterprise) || one.workspace().equals(team))
                .map(one -> new Installation(one.workspace(), team, one.bot(), one.token()));
    }

    @Override
    public synchronized void dead(String workspace, Dead why) {
        boolean ours = clock.instant().isBefore(known.until())
                && known.say()
                        .get()
                        .filter(one -> one.workspace().equals(workspace))
                        .isPresent();
        if (ours) {
            known = refused(why.name());
        }
    }

    /** What Slack said last of the token; it is not asked. */
    public SignIn signIn() {
        return latest().standing();
    }

    /** Whoever asks while Slack is being asked waits for the same answer. */
    private Optional<Installation> known(Duration atMost) {
        try {
            if (!begun().await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw trouble(AFTER_TROUBLE, "Slack has not said yet what a token belongs to");
            }
            return latest().say().get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw trouble(Duration.ZERO, "Slack could not be asked what a token belongs to");
        }
    }

    private synchronized CountDownLatch begun() {
        begin();
        return asked;
    }

    private synchronized Answer latest() {
        return known;
    }

    private Answer answer() {
        try {
            AuthTestResponse is =
                    Asking.answer(() -> slack.methods(token.value()).authTest(ask -> ask));
            Installation found = installation(is);
            sayWhatIsLacking(is);
            return new Answer(Instant.MAX, SignIn.WORKS, () -> Optional.of(found));
        } catch (SlackRefusal no) {
            return refused(no.error());
        } catch (ChannelFailure trouble) {
            return unknown(trouble);
        } catch (RuntimeException broken) {
            return unknown(trouble(Duration.ZERO, "what Slack said of a token was not understood"));
        }
    }

    private Installation installation(AuthTestResponse is) {
        String enterprise = Optional.ofNullable(is.getEnterpriseId()).orElse("");
        String team = Optional.ofNullable(is.getTeamId()).orElse("");
        String bot = Optional.ofNullable(is.getUserId()).orElse("");
        boolean organisation = is.isEnterpriseInstall() && !enterprise.isEmpty();
        if (bot.isEmpty() || (team.isEmpty() && !organisation)) {
            throw new SlackRefusal("no_workspace");
        }
        Site site = Site.of(enterprise, team, organisation);
        return new Installation(site.key(), site.team(), bot, token);
    }

    /** Slack tells it beside every answer. */
    private static void sayWhatIsLacking(AuthTestResponse is) {
        String given = String.join(",", is.getHttpResponseHeaders().getOrDefault(GIVEN, List.of()));
        List<String> lacking = given.isBlank() ? List.of() : Scopes.lacking(Scopes.read(given));
        if (!lacking.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The app in Slack lacks these scopes: {0}. Add them under OAuth & Permissions and install it again; until then"
                            + " some of what Ponder does there fails.",
                    String.join(", ", lacking));
        }
    }

    private Answer refused(String error) {
        LOG.log(
                System.Logger.Level.WARNING,
                "Slack refuses the token in PONDER_SLACK_TOKEN ({0}): install the app in Slack again, set PONDER_SLACK_TOKEN to the"
                        + " bot token that Slack then shows under OAuth & Permissions, and start Ponder again. If the token is"
                        + " still the same, Ponder finds out by itself within {1} minutes.",
                error,
                AFTER_REFUSAL.toMinutes());
        return new Answer(clock.instant().plus(AFTER_REFUSAL), SignIn.REFUSED, Optional::empty);
    }

    private Answer unknown(ChannelFailure reason) {
        LOG.log(
                System.Logger.Level.WARNING,
                "Slack could not be asked about PONDER_SLACK_TOKEN: see whether this server reaches {0}. It is asked again when there"
                        + " is something to do.",
                slack.getConfig().getMethodsEndpointUrlPrefix());
        Duration wait = reason.waitAtLeast().compareTo(AFTER_TROUBLE) > 0 ? reason.waitAtLeast() : AFTER_TROUBLE;
        String message = String.valueOf(reason.getMessage());
        return new Answer(clock.instant().plus(wait), SignIn.NO_ANSWER, () -> {
            throw trouble(wait, message);
        });
    }

    private static ChannelFailure trouble(Duration wait, String message) {
        return new ChannelFailure(Kind.NOT_SENT, wait, message);
    }
}
