package org.ponder.domain.people;

/** What a trust does about people in its channels whom the platform knows as guests: trustees often are. */
public enum Guests {
    ASKED,
    LEFT_OUT
}
