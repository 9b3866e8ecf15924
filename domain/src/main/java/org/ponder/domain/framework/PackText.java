package org.ponder.domain.framework;

import java.util.Optional;

/** A kind of text in a pack, and how long it may be: it is read on a phone, and a name must fit a menu of 75 characters. */
enum PackText {
    TITLE(60),
    NAME(75),
    ASPECT(60),
    POSITION(40),
    ABOUT(300),
    DESCRIPTION(160),
    PROMPT(200),
    QUESTION(200);

    private final int longest;

    PackText(int longest) {
        this.longest = longest;
    }

    /** Whether it is made of sentences, none of which may come twice in a pack. */
    boolean isProse() {
        return switch (this) {
            case TITLE, NAME, ASPECT, POSITION -> false;
            case ABOUT, DESCRIPTION, PROMPT, QUESTION -> true;
        };
    }

    /** What is wrong with the length of a text of this kind. */
    Optional<String> fault(String text) {
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            return Optional.of("There is nothing here: write the text.");
        }
        return length <= longest
                ? Optional.empty()
                : Optional.of("This text has " + length + " characters: shorten it to " + longest
                        + " or fewer, so that it reads well on a phone.");
    }
}
