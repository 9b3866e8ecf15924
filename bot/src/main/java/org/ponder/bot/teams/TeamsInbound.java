package org.ponder.bot.teams;

import com.microsoft.bot.schema.Activity;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.IdTooLong;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Turns;

/** Everything Teams says to us: found genuine, understood, handed over, and answered. */
public final class TeamsInbound {

    private static final System.Logger LOG = System.getLogger(TeamsInbound.class.getName());
    private static final String LINE = "application/vnd.microsoft.activity.message";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    private final TeamsSettings settings;
    private final TokenCheck tokens;
    private final Turns turns;
    private final ActivityJson json = new ActivityJson();
    private final Translation translation;
    private final Door door;

    public TeamsInbound(TeamsSettings settings, TokenCheck tokens, Turns turns) {
        this(settings, tokens, turns, files(settings)::heard);
    }

    /** @param files what is heard by the file of a message, where it has one that we read */
    TeamsInbound(TeamsSettings settings, TokenCheck tokens, Turns turns, Function<Activity, Optional<Event>> files) {
        this.settings = settings;
        this.tokens = tokens;
        this.turns = turns;
        this.door = new Door(settings, json);
        this.translation = new Translation(json, files);
    }

    private static TeamsFiles files(TeamsSettings settings) {
        boolean alsoLoopback = settings.cloud().serviceHosts().stream().anyMatch(TeamsCloud.LOOPBACK::contains);
        return new TeamsFiles(new ActivityJson(), Exchange.forFiles(), alsoLoopback);
    }

    public Answer answer(Call call) {
        try {
            return admitted(call);
        } catch (MalformedActivity e) {
            return Answer.refused(e.status(), e.sentence());
        } catch (IdTooLong e) {
            LOG.log(System.Logger.Level.WARNING, "request refused: {0}", e.sentence());
            return Answer.refused(413, e.sentence());
        }
    }

    private Answer admitted(Call call) {
        if (!settings.isRegistered() && !settings.unauthenticatedLoopback()) {
            return Answer.refused(503, "Teams is not set up here: set PONDER_TEAMS_APP_ID and its companions.");
        }
        if (!call.header("Content-Type").toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return Answer.refused(415, "Send an activity as application/json.");
        }
        return settings.isRegistered() ? withToken(call) : withoutToken(call);
    }

    private Answer withToken(Call call) {
        return tokens.check(call.header("Authorization")).fold(token -> genuine(call, token), TeamsInbound::turnedAway);
    }

    private Answer genuine(Call call, Verdict.Genuine token) {
        Activity activity = json.activity(call.read());
        return door.against(activity, token).map(TeamsInbound::turnedAway).orElseGet(() -> heard(activity));
    }

    private Answer withoutToken(Call call) {
        Activity activity = json.activity(call.read());
        return door.against(activity, call).map(TeamsInbound::turnedAway).orElseGet(() -> heard(activity));
    }

    private static Answer turnedAway(Rejection reason) {
        LOG.log(System.Logger.Level.INFO, "request turned away: {0}", reason);
        return Answer.refused(reason.status(), "This request is not taken to come from Microsoft Teams.");
    }

    private Answer heard(Activity activity) {
        if ("invoke".equals(activity.getType())) {
            return invoked(activity);
        }
        translation.of(activity).ifPresent(turns::take);
        return Answer.taken();
    }

    /** A press wants its answer in the response, and so does one that cannot be taken. */
    private Answer invoked(Activity activity) {
        try {
            return translation
                    .of(activity)
                    .map(this::pressed)
                    .orElseGet(() -> Answer.refused(501, "This bot answers to card actions and to no other invoke."));
        } catch (MalformedActivity e) {
            return shown(LINE, e.sentence());
        }
    }

    /** The card as it is now, or a line where that takes too long. */
    private Answer pressed(Inbound inbound) {
        return turns.take(inbound, LONGEST_WAIT)
                .map(card -> shown(AdaptiveCards.CONTENT_TYPE, AdaptiveCards.standing(card)))
                .orElseGet(() -> shown(LINE, "Thank you. We go on in this chat."));
    }

    private Answer shown(String type, Object value) {
        return new Answer(200, json.written(Map.of("statusCode", 200, "type", type, "value", value)));
    }
}
