package org.ponder.domain.people;

/** A person of a trust, who sees it from exactly one perspective. */
public record Member(MemberId id, String name, Perspective perspective, Standing standing) {

    public boolean isFacilitator() {
        return standing == Standing.FACILITATOR;
    }

    public boolean isPresent() {
        return standing.isPresent();
    }

    public Member seeingFrom(Perspective other) {
        return new Member(id, name, other, standing);
    }

    public Member standingAs(Standing other) {
        return new Member(id, name, perspective, other);
    }

    /** The name stays where none is said. */
    public Member called(String other) {
        return other.isBlank() ? this : new Member(id, other, perspective, standing);
    }

    /** Names nobody: members end up in logs by accident, their names must not. */
    @Override
    public String toString() {
        return "Member[" + id.value() + "]";
    }
}
