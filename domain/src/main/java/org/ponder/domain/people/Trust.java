package org.ponder.domain.people;

/** A school trust, our tenant: everything else belongs to exactly one. */
public record Trust(TrustId id, String name, SetUp setUp) {

    public Trust with(SetUp other) {
        return new Trust(id, name, other);
    }
}
