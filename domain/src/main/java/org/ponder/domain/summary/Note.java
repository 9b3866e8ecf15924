package org.ponder.domain.summary;

import java.time.Instant;
import org.ponder.domain.people.MemberId;

/**
 * What a facilitator adds beneath a summary, under their name: the summary itself nobody can change.
 *
 * @param name the author's, as it was when they wrote it
 */
public record Note(NoteId id, MemberId author, String name, String text, Instant at) {

    /** The longest text, in characters as Unicode counts them (code points). */
    public static final int LONGEST = 600;

    /** Names nobody and hides the text. */
    @Override
    public String toString() {
        return "Note[" + id.value() + "]";
    }
}
