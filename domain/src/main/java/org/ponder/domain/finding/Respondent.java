package org.ponder.domain.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundState;

/**
 * Somebody who answered.
 *
 * @param choice a place among {@link Tally#counts}: everybody has exactly one
 */
record Respondent(Invitation invitation, int choice, Response response) {

    /** Everybody who answered; what does not belong to the round or to its edition is a caller's bug. */
    static List<Respondent> all(Round round, Edition edition, List<Reflection> sent) {
        require(round.state() == RoundState.CLOSED, "findings are made of a closed round only");
        require(edition.id().equals(round.subject().edition()), "a round stays bound to its own edition");
        require(
                sent.stream().map(Reflection::member).distinct().count() == sent.size(),
                "somebody has two reflections in one round");
        return sent.stream()
                .map(reflection -> of(round, reflection, edition.scale().size()))
                .toList();
    }

    private static Respondent of(Round round, Reflection reflection, int places) {
        require(reflection.round().equals(round.id()), "a reflection belongs to another round");
        Invitation invitation = round.invitation(reflection.member())
                .orElseThrow(() -> new IllegalArgumentException("a reflection is by somebody who was not invited"));
        Response response = reflection
                .submission()
                .response()
                .orElseThrow(() -> new IllegalArgumentException("a reflection was not sent: it counts for nothing"));
        return new Respondent(invitation, choice(response.answer(Prompt.POSITION), places), response);
    }

    MemberId member() {
        return invitation.member();
    }

    Perspective perspective() {
        return invitation.perspective();
    }

    boolean ticked(Prompt prompt, AspectKey aspect) {
        return written(prompt).map(Answer.Written::aspects).orElse(Set.of()).contains(aspect);
    }

    /** What they wrote at a prompt. */
    Optional<Answer.Written> written(Prompt prompt) {
        return response.written(prompt);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static int choice(Optional<Answer> answer, int places) {
        int leftOpen = places + 1;
        return answer.map(a -> a.fold(position -> choice(position, places), written -> leftOpen, () -> leftOpen))
                .orElse(leftOpen);
    }

    private static Integer choice(Position position, int places) {
        return position.fold(
                place -> {
                    require(place < places, "a position lies beyond the scale of its edition");
                    return place;
                },
                () -> places);
    }

    /** Holds answers: shows none. */
    @Override
    public String toString() {
        return "Respondent[…]";
    }
}
