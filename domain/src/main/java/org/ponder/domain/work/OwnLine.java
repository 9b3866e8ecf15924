package org.ponder.domain.work;

import java.util.List;
import java.util.Optional;
import org.ponder.domain.people.Clue;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Recognisable;
import org.ponder.domain.people.Trust;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.summary.GivenNames;
import org.ponder.domain.summary.LanguageGuard;
import org.ponder.domain.work.Refusal.Because;
import org.ponder.domain.work.Refusal.TooLong;

/** A line of a facilitator's own, which others are told: short, without a judgement, and about nobody. */
final class OwnLine {
    private OwnLine() {}

    /** @param longest in characters as people count them */
    static Optional<Refusal> whyNot(Trust trust, List<Member> members, String line, int longest) {
        int length = Answer.Written.length(line);
        if (length > longest) {
            return Optional.of(new TooLong(length, longest));
        }
        if (!LanguageGuard.families(line, GivenNames.of(trust, members, List.of()))
                .isEmpty()) {
            return Optional.of(Because.LINE_JUDGES);
        }
        boolean names = Recognisable.within(trust, members).in(line).stream()
                .anyMatch(clue -> clue.kind() == Clue.Kind.COLLEAGUE);
        return names ? Optional.of(Because.LINE_NAMES_SOMEBODY) : Optional.empty();
    }
}
