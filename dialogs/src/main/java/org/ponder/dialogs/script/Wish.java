package org.ponder.dialogs.script;

import java.time.LocalDate;

/** What a member says about being written to. */
public sealed interface Wish {

    /** Calls the one that fits. */
    <T> T fold(Cases<T> cases);

    /** What to do with each kind of wish. */
    interface Cases<T> {
        /** To hear nothing before a day, on which they are back. */
        T pauseUntil(LocalDate day);

        /** To hear nothing for a while, of which it cannot be told when it ends. */
        T pauseUnclear();

        T notInHolidays();

        T alsoInHolidays();

        T stopWriting();

        T startAgain();
    }

    /** To hear nothing before a day. */
    record PauseUntil(LocalDate day) implements Wish {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.pauseUntil(day);
        }
    }

    /** Wishes that need no more than their name. */
    enum Plain implements Wish {
        PAUSE_UNCLEAR {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.pauseUnclear();
            }
        },
        NOT_IN_HOLIDAYS {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.notInHolidays();
            }
        },
        ALSO_IN_HOLIDAYS {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.alsoInHolidays();
            }
        },
        STOP_WRITING {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.stopWriting();
            }
        },
        START_AGAIN {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.startAgain();
            }
        }
    }
}
