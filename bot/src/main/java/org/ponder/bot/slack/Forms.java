package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.ponder.bot.channel.Turns;

/** What submitted windows are answered with: never with nothing, since that would close them. */
final class Forms {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Turns turns;
    private final Submissions submissions;
    private final InstantSource clock;

    Forms(Turns turns, Submissions submissions, InstantSource clock) {
        this.turns = turns;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * What it shows next. Somebody waits for that from before the turn can begin. What was submitted before, and comes once more, has
     * no turn: it waits in vain, and is shown how to go on.
     */
    SlackAnswer submitted(Meaning.Submission submission, Instant arrived) {
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
        return waiting.await(left(arrived)).map(SlackAnswer::taken).orElseGet(() -> late(submission));
    }

    /** A form keeps what was filled in until it is known to be taken; where there is nothing to lose, the window says to wait. */
    private static SlackAnswer late(Meaning.Submission submission) {
        return Showing.read(submission.inbound().window())
                .flatMap(Forms::firstInput)
                .map(SlackAnswer::notYet)
                .orElseGet(() -> SlackAnswer.taken(loading()));
    }

    private static Optional<String> firstInput(Showing window) {
        return window.fold(new Showing.Cases<>() {
            @Override
            public Optional<String> view(Showing.OfView view) {
                return view.fields().stream().findFirst().map(field -> field + "/" + view.nonce());
            }

            @Override
            public Optional<String> trigger(Showing.OfTrigger trigger) {
                return Optional.empty();
            }

            @Override
            public Optional<String> home(Showing.OfHome home) {
                return Optional.empty();
            }

            @Override
            public Optional<String> aside(Showing.OfAside aside) {
                return Optional.empty();
            }
        });
    }

    /** Nothing came of it: what was filled in stands there still. */
    static SlackAnswer acknowledged(Told told) {
        Optional<String> input = OpenView.of(told.in("view")).inputs().findFirst();
        return input.filter(block -> told.text("type").equals("view_submission"))
                .map(SlackAnswer::notSent)
                .orElseGet(SlackAnswer::taken);
    }

    private Duration left(Instant arrived) {
        Duration left = Duration.between(clock.instant(), arrived.plus(LONGEST_WAIT));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static ObjectNode loading() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("response_action", "update");
        answer.set("view", Window.loading());
        return answer;
    }
}
