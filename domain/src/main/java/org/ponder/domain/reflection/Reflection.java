package org.ponder.domain.reflection;

import java.time.Instant;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.round.RoundId;

/**
 * One member's response in one round.
 *
 * <p>It grows answer by answer as a draft, which only its author sees and which counts for nothing. When its author sends it,
 * the draft becomes what counts; they may change the draft and send again, or withdraw it all, until the round closes.
 */
public record Reflection(RoundId round, MemberId member, Response draft, Submission submission) {

    public static Reflection blank(RoundId round, MemberId member) {
        return new Reflection(round, member, Response.EMPTY, new Submission.NotSent());
    }

    public Reflection answering(Prompt prompt, Answer answer) {
        return new Reflection(round, member, draft.with(prompt, answer), submission);
    }

    public Reflection sentAt(Instant now) {
        return new Reflection(round, member, draft, new Submission.Sent(draft, now));
    }

    public boolean isSent() {
        return submission.response().isPresent();
    }

    /** Whether the draft has changed since it was sent. */
    public boolean hasUnsentChanges() {
        return submission.response().map(sent -> !sent.equals(draft)).orElse(draft.saysSomething());
    }

    /** Hides the answers: they belong to their author. */
    @Override
    public String toString() {
        return "Reflection[…]";
    }
}
