package org.ponder.dialogs.script;

/** What an entry of a calendar file says about a school’s year. */
enum EntryKind {
    INSET,
    BREAK,
    /** It is the first day of the half-term. */
    BREAK_BEGINS,
    /** The half-term begins on the day after. */
    BREAK_IS_NEXT,
    BREAK_ENDS,
    /** The half-term ended on the day before. */
    BREAK_IS_OVER,
    TERM,
    TERM_BEGINS,
    TERM_ENDS,
    HOLIDAY,
    /** Nothing, or nothing that can be told from its name. */
    OTHER
}
