package org.ponder.domain.people;

/** A person of a trust, who sees it from exactly one perspective. */
public record Member(MemberId id, String name, Perspective perspective, Standing standing, Wishes wishes) {

    /** Somebody who has wished for nothing. */
    public Member(MemberId id, String name, Perspective perspective, Standing standing) {
        this(id, name, perspective, standing, Wishes.NONE);
    }

    public boolean isFacilitator() {
        return standing == Standing.FACILITATOR;
    }

    public boolean isPresent() {
        return standing.isPresent();
    }

    public Member seeingFrom(Perspective other) {
        return new Member(id, name, other, standing, wishes);
    }

    public Member standingAs(Standing other) {
        return new Member(id, name, perspective, other, wishes);
    }

    public Member wishing(Wishes others) {
        return new Member(id, name, perspective, standing, others);
    }

    /** The name stays where none is said. */
    public Member called(String other) {
        return other.isBlank() ? this : new Member(id, other, perspective, standing, wishes);
    }

    /** Names nobody: members end up in logs by accident, their names must not. */
    @Override
    public String toString() {
        return "Member[" + id.value() + "]";
    }
}
