package org.ponder.bot.web;

/** A form that is none of ours, or not whole. */
public final class BadForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadForm() {
        super("a form was not whole");
    }
}
