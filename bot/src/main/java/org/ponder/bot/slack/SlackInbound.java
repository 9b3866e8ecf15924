package org.ponder.bot.slack;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.ponder.bot.channel.IdTooLong;
import org.ponder.bot.channel.Turns;
import org.ponder.bot.slack.SlackPayload.Kind;

/**
 * Everything Slack says to us: found genuine, understood, handed over, and answered. Slack waits for three seconds; who submitted
 * a window waits for two, for what it shows next, and everybody else only until what they said is kept.
 *
 * <p>What cannot be understood is acknowledged all the same, since Slack would only say it again; what could never be kept is
 * refused.
 */
public final class SlackInbound {
    private final SlackSignature signature;
    private final InstantSource clock;
    private final EventTranslation events;
    private final PressTranslation presses;
    private final CommandTranslation commands;
    private final Installations installations;
    private final Turns turns;
    private final Forms forms;
    private final Listening.Files files;
    private final SlackCounts counts = new SlackCounts();

    public SlackInbound(Listening listening, Installations installations, Turns turns, Submissions submissions) {
        Openings openings = new Openings(listening.hooks());
        this.signature = new SlackSignature(listening.secrets(), listening.clock());
        this.clock = listening.clock();
        this.events = new EventTranslation(installations);
        this.presses = new PressTranslation(installations, openings);
        this.commands = new CommandTranslation(installations, openings);
        this.installations = installations;
        this.turns = turns;
        this.files = listening.files();
        this.forms = new Forms(turns, submissions, listening.clock());
    }

    /** What came and had no effect. */
    public SlackCounts counts() {
        return counts;
    }

    /** Of a request, of which nothing is known yet. Fails where what was said could not be kept. */
    public SlackAnswer answer(SlackCall call) throws IOException {
        Instant arrived = clock.instant();
        if (!signature.isSetUp()) {
            return SlackAnswer.refused(
                    503,
                    "Slack is not set up here to send requests: set PONDER_SLACK_SIGNING_SECRETS and its companions.");
        }
        Optional<byte[]> body = call.read();
        if (body.isEmpty()) {
            return SlackAnswer.refused(413, "A request may have at most " + SlackCall.MOST_BYTES + " bytes.");
        }
        Optional<Doubt> doubt = signature.against(call, body.get());
        doubt.ifPresent(counts::doubted);
        return doubt.isPresent()
                ? SlackAnswer.refused(401, "This request is not taken to come from Slack.")
                : answer(SlackPayload.read(call.only("Content-Type").orElse(""), body.get()), arrived);
    }

    /** Of what is known to come from Slack. Fails where what was said could not be kept: then it is not to be acknowledged. */
    public SlackAnswer answer(SlackPayload payload) {
        return answer(payload, clock.instant());
    }

    private SlackAnswer answer(SlackPayload payload, Instant arrived) {
        Told told = new Told(payload.body());
        String kind = kind(payload.kind(), told);
        try {
            return meaning(payload.kind(), told, arrived).fold(new Answering(kind, told, arrived));
        } catch (Unclear e) {
            counts.unclear(kind, e.lacking());
            return Forms.acknowledged(told);
        } catch (IdTooLong e) {
            counts.unclear(kind, "ids of a usual length");
            return SlackAnswer.refused(413, e.sentence());
        }
    }

    private Meaning meaning(Kind kind, Told told, Instant arrived) {
        return switch (kind) {
            case EVENT -> events.of(told);
            case INTERACTION -> presses.of(told, arrived);
            case COMMAND -> commands.of(told, arrived);
            case CHECK -> Meaning.nothing(Unheard.NOT_NEEDED);
            case UNREADABLE -> throw new Unclear("anything to read");
        };
    }

    private static String kind(Kind kind, Told told) {
        return switch (kind) {
            case EVENT, INTERACTION -> Told.firstOf(told.text("event", "type"), told.text("type"));
            case COMMAND -> "command";
            case CHECK -> "ssl_check";
            case UNREADABLE -> "";
        };
    }

    /** What each meaning is answered with. */
    private final class Answering implements Meaning.Cases<SlackAnswer> {
        private final String kind;
        private final Told told;
        private final Instant arrived;

        Answering(String kind, Told told, Instant arrived) {
            this.kind = kind;
            this.told = told;
            this.arrived = arrived;
        }

        @Override
        public SlackAnswer turn(Meaning.Turn turn) {
            turns.take(turn.inbound());
            return SlackAnswer.taken();
        }

        @Override
        public SlackAnswer handed(Meaning.Handed handed) {
            turns.take(handed.inbound().with(files.read(handed.address(), handed.token())));
            return SlackAnswer.taken();
        }

        @Override
        public SlackAnswer submission(Meaning.Submission submission) {
            return forms.submitted(submission, arrived);
        }

        @Override
        public SlackAnswer end(Meaning.End end) {
            end.workspaces().forEach(workspace -> installations.dead(workspace, end.why()));
            return SlackAnswer.taken();
        }

        @Override
        public SlackAnswer reply(Meaning.Reply reply) {
            return SlackAnswer.taken(reply.json());
        }

        @Override
        public SlackAnswer nothing(Meaning.Nothing nothing) {
            counts.note(nothing.why(), kind);
            return Forms.acknowledged(told);
        }
    }
}
