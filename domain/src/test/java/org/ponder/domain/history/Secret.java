package org.ponder.domain.history;

import java.util.HashSet;
import java.util.Set;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Response;

/** What of a response must stay open to everybody else; the possibilities are numbered from 0. */
interface Secret {

    int possibilities();

    int of(Response response);

    /** The same response with another possibility in this one thing. */
    Response as(Response response, int possibility);

    /** Where on a scale somebody stands, that they cannot see it from their role, or that they left it open. */
    record Chosen(int places) implements Secret {
        @Override
        public int possibilities() {
            return places + 2;
        }

        @Override
        public int of(Response response) {
            int leftOpen = places + 1;
            return response.answer(Prompt.POSITION)
                    .map(answer -> answer.fold(
                            position -> position.<Integer>fold(place -> place, () -> places),
                            written -> leftOpen,
                            () -> leftOpen))
                    .orElse(leftOpen);
        }

        @Override
        public Response as(Response response, int possibility) {
            return response.with(Prompt.POSITION, answer(possibility, places));
        }

        static Answer answer(int possibility, int places) {
            if (possibility > places) {
                return new Answer.Skipped();
            }
            return new Answer.Placed(
                    possibility == places ? new Position.NotInMySight() : new Position.At(possibility));
        }
    }

    /** Whether somebody ticked an aspect at a prompt. */
    record Ticked(Prompt prompt, AspectKey aspect) implements Secret {
        private static final Answer.Written NOTHING = new Answer.Written("", Set.of(), QuoteConsent.NOBODY);

        @Override
        public int possibilities() {
            return 2;
        }

        @Override
        public int of(Response response) {
            return written(response).aspects().contains(aspect) ? 1 : 0;
        }

        @Override
        public Response as(Response response, int possibility) {
            Answer.Written written = written(response);
            Set<AspectKey> aspects = new HashSet<>(written.aspects());
            aspects.remove(aspect);
            if (possibility == 1) {
                aspects.add(aspect);
            }
            return response.with(prompt, new Answer.Written(written.text(), aspects, written.consent()));
        }

        private Answer.Written written(Response response) {
            return response.answer(prompt)
                    .map(answer -> answer.fold(position -> NOTHING, written -> written, () -> NOTHING))
                    .orElse(NOTHING);
        }
    }
}
