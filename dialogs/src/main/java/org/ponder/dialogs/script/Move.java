package org.ponder.dialogs.script;

import java.util.Map;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.work.Reflecting;

/** What a reply at a step asks for: one thing to be done, or somewhere to go. */
public sealed interface Move {

    /** Calls the one that fits. */
    <T> T fold(Cases<T> cases);

    /** What to do with each kind of move. */
    interface Cases<T> {
        T place(Position position);

        T write(Prompt prompt, Reflecting.Words words);

        T leaveOpen(Prompt prompt);

        /** To show how words will read to those they are offered to. */
        T offer(Map<Prompt, QuoteConsent> readers);

        T share();

        /** With words for nobody else. */
        T send();

        T withdraw();

        /** To the first thing that still wants an answer, or to the check, or to rest. */
        T goOn();

        T go(Step step);

        /** The same question again, after the text under a key. */
        T again(String because);

        T stop();
    }

    /** To answer with a position. */
    record Place(Position position) implements Move {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.place(position);
        }
    }

    /** To answer with words, with aspects, or both. */
    record Write(Prompt prompt, Reflecting.Words words) implements Move {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.write(prompt, words);
        }
    }

    /** To leave a prompt open on purpose. */
    record LeaveOpen(Prompt prompt) implements Move {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.leaveOpen(prompt);
        }
    }

    /** To offer words to others, which shows how they will read. */
    record Offer(Map<Prompt, QuoteConsent> readers) implements Move {
        public Offer {
            readers = Map.copyOf(readers);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.offer(readers);
        }
    }

    /** To another step. */
    record Go(Step step) implements Move {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.go(step);
        }
    }

    /** To be asked the same again. */
    record Again(String because) implements Move {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.again(because);
        }
    }

    /** Moves that need no more than their name. */
    enum Plain implements Move {
        SHARE {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.share();
            }
        },
        SEND {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.send();
            }
        },
        WITHDRAW {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.withdraw();
            }
        },
        GO_ON {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.goOn();
            }
        },
        STOP {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.stop();
            }
        }
    }
}
