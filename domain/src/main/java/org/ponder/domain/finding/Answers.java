package org.ponder.domain.finding;

import java.util.List;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.people.Floor;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Round;

/**
 * All that was answered in a closed round.
 *
 * @param edition the edition that the round is bound to
 * @param sent every reflection of the round that was sent, in any order
 */
public record Answers(Round round, Edition edition, List<Reflection> sent) {
    public Answers {
        sent = List.copyOf(sent);
    }

    List<Respondent> people() {
        return Respondent.all(round, edition, sent);
    }

    Floor floor() {
        return round.terms().floor();
    }

    Element element() {
        return edition.element(round.subject().element()).orElseThrow();
    }

    int asked() {
        return round.terms().audience().size();
    }

    /** Holds answers: shows none. */
    @Override
    public String toString() {
        return "Answers[…]";
    }
}
