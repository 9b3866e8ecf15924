package org.ponder.bot.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;

/** Calls Slack once, as the app that is installed there, at a pace that Slack bears, and says what is known of it. */
public final class SlackCalls {
    private final Slack slack;
    private final Installations installations;
    private final Hooks hooks;
    private final Pace pace;

    /** @param hooks where answers may be sent that one person alone is to see; everywhere else nothing is ever sent */
    public SlackCalls(SlackSdk sdk, URI hooks, Installations installations) {
        this(sdk, hooks, installations, new Pace(TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING));
    }

    SlackCalls(SlackSdk sdk, URI hooks, Installations installations, Pace pace) {
        this(sdk.slack(), installations, new Hooks(sdk.slack().getHttpClient().getOkHttpClient(), hooks), pace);
    }

    private SlackCalls(Slack slack, Installations installations, Hooks hooks, Pace pace) {
        this.slack = slack;
        this.installations = installations;
        this.hooks = hooks;
        this.pace = pace;
    }

    /** The same at the same pace, whose failures end no installation. */
    SlackCalls unseen() {
        return new SlackCalls(slack, new Unburied(installations), hooks, pace);
    }

    /** What is asked of Slack's client. */
    @FunctionalInterface
    interface Call<R extends SlackApiTextResponse> {
        R of(MethodsClient client) throws IOException, SlackApiException;
    }

    Hooks hooks() {
        return hooks;
    }

    /**
     * The app as it is installed where a conversation is.
     *
     * @throws ChannelFailure if it is so no more
     */
    Installation installed(Reference at) {
        return installations
                .of(at.workspace())
                .orElseThrow(() -> new ChannelFailure(
                        Kind.DISCONNECTED, Duration.ZERO, "the app is not installed in this Slack workspace any more"));
    }

    /** The workspace that something is listed for, which Slack has to be told where the app is installed in an organisation. */
    String team(Reference at) {
        return at.team().isEmpty() ? installed(at).team() : at.team();
    }

    /** @throws ChannelFailure if it is too early to call, or nobody may call there any more */
    <R extends SlackApiTextResponse> Answer<R> make(Method method, Reference at, Call<R> call) {
        Installation as = installed(at);
        pace.await(method, at);
        try {
            R answer = call.of(slack.methods(as.token().value()));
            return answer.isOk() ? new Answer.Done<>(answer) : not(Failing.of(method, answer), as);
        } catch (SlackApiException unusual) {
            return not(Failing.of(method, unusual), as);
        } catch (IOException broken) {
            return not(Failing.of(method, broken), as);
        } catch (JsonParseException unreadable) {
            return not(Failing.unreadable(method), as);
        }
    }

    private <R> Answer<R> not(Refusal refusal, Installation as) {
        if (refusal.isTooFast()) {
            pace.hold(refusal.method(), as.workspace(), refusal.pause());
        }
        return new Answer.Not<>(refusal.verdict() == Verdict.DEAD ? buried(refusal, as) : refusal);
    }

    /** Where another token is in use by now, the one that was refused was merely old. */
    private Refusal buried(Refusal refusal, Installation as) {
        boolean current = installations
                .of(as.workspace())
                .filter(now -> now.token().equals(as.token()))
                .isPresent();
        if (current) {
            installations.dead(as.workspace(), Installations.Dead.TOKEN_REFUSED);
        }
        return current ? refusal : refusal.forNow();
    }
}
