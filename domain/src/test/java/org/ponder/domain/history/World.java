package org.ponder.domain.history;

import java.util.List;
import java.util.Optional;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.reflection.Submission;

/** What might have been sent in a round. */
record World(List<Reflection> sent) {

    /** The same world, in which one person answered something else in one thing. */
    World where(MemberId member, Secret secret, int possibility) {
        return new World(sent.stream()
                .map(reflection -> reflection.member().equals(member)
                        ? answering(reflection, secret.as(response(reflection), possibility))
                        : reflection)
                .toList());
    }

    /** The same world, in which two people answered each other's. */
    World swapped(Reflection one, Reflection other) {
        return new World(sent.stream()
                .map(reflection -> reflection.equals(one)
                        ? answering(reflection, response(other))
                        : reflection.equals(other) ? answering(reflection, response(one)) : reflection)
                .toList());
    }

    /** The same world, in which two people wrote at a prompt what the other did, beside what each of them ticked. */
    World exchanged(Reflection one, Reflection other, Prompt prompt) {
        Answer.Written mine = written(one, prompt).orElseThrow();
        Answer.Written theirs = written(other, prompt).orElseThrow();
        return new World(sent.stream()
                .map(reflection -> reflection.equals(one)
                        ? answering(one, response(one).with(prompt, inTheWordsOf(mine, theirs)))
                        : reflection.equals(other)
                                ? answering(other, response(other).with(prompt, inTheWordsOf(theirs, mine)))
                                : reflection)
                .toList());
    }

    private static Answer inTheWordsOf(Answer.Written one, Answer.Written other) {
        return new Answer.Written(other.text(), one.aspects(), other.consent());
    }

    /** What they wrote at a prompt, if they wrote words. */
    static Optional<Answer.Written> written(Reflection reflection, Prompt prompt) {
        return response(reflection)
                .answer(prompt)
                .flatMap(answer -> answer.fold(
                        position -> Optional.<Answer.Written>empty(), Optional::of, Optional::<Answer.Written>empty))
                .filter(written -> !written.text().isBlank());
    }

    int secret(MemberId member, Secret secret) {
        return sent.stream()
                .filter(reflection -> reflection.member().equals(member))
                .mapToInt(reflection -> secret.of(response(reflection)))
                .findFirst()
                .orElseThrow();
    }

    static Response response(Reflection reflection) {
        return reflection.submission().response().orElseThrow();
    }

    static Reflection answering(Reflection reflection, Response response) {
        Submission.Sent sent = new Submission.Sent(response, History.START);
        return new Reflection(reflection.round(), reflection.member(), response, sent);
    }
}
