package org.ponder.domain.reflection;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.reflection.Answer.Written;
import org.ponder.domain.round.RoundId;

/**
 * One member's response in one round.
 *
 * <p>It grows answer by answer as a draft, which only its author sees and which counts for nothing. When its author sends it,
 * the draft becomes what counts; they may change the draft and send again, or withdraw it all, until the round closes.
 *
 * <p>Words are for nobody else. An author may offer some of them, is shown how they will read, and only then shares and sends;
 * words that are changed after that are for nobody else again.
 */
public record Reflection(RoundId round, MemberId member, Response draft, Submission submission, Changes changes) {

    /** One that is looked at, and that no question remembers. */
    public Reflection(RoundId round, MemberId member, Response draft, Submission submission) {
        this(round, member, draft, submission, Changes.NONE);
    }

    public static Reflection blank(RoundId round, MemberId member) {
        return new Reflection(round, member, Response.EMPTY, new Submission.NotSent());
    }

    /** With words in answer to a prompt: for whoever they were offered to while they are the same, else for nobody. */
    public Reflection writing(Prompt prompt, String text, Set<AspectKey> aspects) {
        QuoteConsent readers = draft.written(prompt)
                .filter(before -> before.text().equals(text))
                .map(Written::consent)
                .orElse(QuoteConsent.NOBODY);
        return answering(prompt, new Written(text, aspects, readers));
    }

    /** With words offered to others, to be previewed; whatever is not among these is offered to nobody. */
    public Reflection offering(Map<Prompt, QuoteConsent> readers) {
        Response offered = draft.letting(readers);
        return offered.equals(draft) ? this : new Reflection(round, member, offered, submission, changes.next());
    }

    /** Sent with the words that were offered, as far as they fit. */
    public Reflection sharedAt(Instant now) {
        Map<Prompt, QuoteConsent> fitting = new EnumMap<>(Prompt.class);
        draft.readers()
                .forEach((prompt, readers) -> draft.written(prompt)
                        .filter(Written::fitsSharing)
                        .ifPresent(written -> fitting.put(prompt, readers)));
        return offering(fitting).sentAt(now);
    }

    /** With an answer in the place of the one before; the same answer again is no change. */
    public Reflection answering(Prompt prompt, Answer answer) {
        Response answered = draft.with(prompt, answer);
        return answered.equals(draft)
                ? this
                : new Reflection(round, member, answered, submission, changes.answering(prompt));
    }

    public Reflection sentAt(Instant now) {
        return new Reflection(round, member, draft, new Submission.Sent(draft, now), changes.next());
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
