package org.ponder.domain.people;

import java.util.List;
import java.util.Map;

/**
 * A school trust, our tenant: everything else belongs to exactly one.
 *
 * @param floor the one that its next round is opened with
 */
public record Trust(TrustId id, String name, SetUp setUp, Floor floor) {

    /** A trust that has raised nothing. */
    public Trust(TrustId id, String name, SetUp setUp) {
        this(id, name, setUp, Floor.USUAL);
    }

    /** A trust on its first day: nothing is set up but what most trusts would choose. */
    public static Trust founded(TrustId id, String name) {
        List<Perspective> usual = List.of(
                new Perspective("executive", "executive"),
                new Perspective("headteachers", "headteachers"),
                new Perspective("central-team", "central team"),
                new Perspective("trustees", "trustees"));
        return new Trust(
                id, name, new SetUp(usual, RoundTimes.USUAL, SafeguardingContact.NOBODY_YET, Map.of(), List.of()));
    }

    public Trust called(String other) {
        return new Trust(id, other, setUp, floor);
    }

    public Trust with(SetUp other) {
        return new Trust(id, name, other, floor);
    }

    public Trust with(Floor other) {
        return new Trust(id, name, setUp, other);
    }
}
