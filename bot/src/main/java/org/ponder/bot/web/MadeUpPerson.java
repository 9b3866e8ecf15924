package org.ponder.bot.web;

import org.ponder.domain.people.Perspective;

/**
 * Somebody who does not exist and whom a visitor may be.
 *
 * @param id as in {@code ruth-adeyemi}; the same in every made-up trust
 * @param role as in "Headteacher, Larkfield Primary"
 */
public record MadeUpPerson(String id, String name, String role, Perspective perspective) {

    /** First letters of first and last name, for a round mark beside the name. */
    public String initials() {
        return name.substring(0, 1) + name.substring(name.lastIndexOf(' ') + 1, name.lastIndexOf(' ') + 2);
    }

    public String firstName() {
        return name.substring(0, name.indexOf(' '));
    }
}
