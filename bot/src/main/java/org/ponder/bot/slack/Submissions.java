package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * Submitted modals whose senders wait, on this node, for what comes next: Slack wants it in the answer. What comes too late, or on
 * another node, is shown by calling Slack.
 */
public final class Submissions {
    private static final Duration HANDING_OVER = Duration.ofMillis(100);

    private final ConcurrentMap<String, Waiting> waiting = new ConcurrentHashMap<>();

    /** Begins to wait for what a modal is to show, before the turn that says so can begin; the last to do so is answered. */
    public Waiting begin(String view) {
        Waiting begun = new Waiting(view);
        waiting.put(view, begun);
        return begun;
    }

    /** Hands over the answer to a submission; false where nobody waits for it, or not any more. */
    boolean hand(String view, ObjectNode answer) {
        return Optional.ofNullable(waiting.remove(view))
                .filter(one -> one.answer.offer(answer))
                .isPresent();
    }

    /** Somebody who waits. */
    public final class Waiting {
        private final String view;
        private final BlockingQueue<ObjectNode> answer = new ArrayBlockingQueue<>(1);

        private Waiting(String view) {
            this.view = view;
        }

        /** What Slack is answered with; empty where it did not come in time, and from then on nobody waits. */
        public Optional<ObjectNode> await(Duration atMost) {
            try {
                Optional<ObjectNode> inTime = poll(atMost);
                return inTime.isPresent() || waiting.remove(view, this) ? inTime : poll(HANDING_OVER);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                waiting.remove(view, this);
                return Optional.empty();
            }
        }

        private Optional<ObjectNode> poll(Duration atMost) throws InterruptedException {
            return Optional.ofNullable(answer.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
        }
    }
}
