package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.ponder.bot.channel.Turns;
import org.ponder.bot.slack.SlackPayload.Kind;

/**
 * Everything Slack says to us: found genuine, understood, handed over, and answered. Slack waits for three seconds; who submitted
 * a window waits for two, for what it shows next, and everybody else only until what they said is kept.
 *
 * <p>What cannot be understood is acknowledged all the same, since Slack would only say it again.
 */
public final class SlackInbound {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final SlackSignature signature;
    private final InstantSource clock;
    private final EventTranslation events;
    private final PressTranslation presses;
    private final CommandTranslation commands;
    private final Installations installations;
    private final Turns turns;
    private final Submissions submissions;
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
        this.submissions = submissions;
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
            return acknowledged(told);
        }
    }

    /** An empty answer to a form would close it, and what was filled in would be gone, though nothing came of it. */
    private static SlackAnswer acknowledged(Told told) {
        Optional<String> input = OpenView.of(told.in("view")).inputs().findFirst();
        return input.filter(block -> told.text("type").equals("view_submission"))
                .map(SlackAnswer::notSent)
                .orElseGet(SlackAnswer::taken);
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

        /**
         * Somebody waits from before the turn can begin. What was submitted before, and comes once more, has no turn: it waits in
         * vain, and is shown how to go on. An empty answer would close the window.
         */
        @Override
        public SlackAnswer submission(Meaning.Submission submission) {
            Submissions.Waiting waiting = submissions.begin(submission.view());
            boolean isKept = false;
            try {
                turns.take(submission.inbound());
                isKept = true;
            } finally {
                if (!isKept) {
                    waiting.await(Duration.ZERO);
                }
            }
            return SlackAnswer.taken(waiting.await(left()).orElseGet(SlackInbound::loading));
        }

        private Duration left() {
            Duration left = Duration.between(clock.instant(), arrived.plus(LONGEST_WAIT));
            return left.isNegative() ? Duration.ZERO : left;
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
            return acknowledged(told);
        }
    }

    private static ObjectNode loading() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("response_action", "update");
        answer.set("view", Window.loading());
        return answer;
    }
}
