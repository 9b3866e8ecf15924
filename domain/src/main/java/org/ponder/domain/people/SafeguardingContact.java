package org.ponder.domain.people;

/**
 * Whom to tell about a child at risk, in the trust's own words, as in "Priya Shah, 01632 960 001".
 *
 * @param words empty while the trust has named nobody; no round opens until it has
 */
public record SafeguardingContact(String words) {

    public static final SafeguardingContact NOBODY_YET = new SafeguardingContact("");

    public SafeguardingContact {
        words = words.strip();
    }

    public boolean isNamed() {
        return !words.isEmpty();
    }
}
