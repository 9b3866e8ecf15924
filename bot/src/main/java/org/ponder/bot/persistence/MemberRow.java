package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.Wishes;

/** A {@link Member} in table {@code member}. */
@Entity
@Table(name = "member")
class MemberRow {
    @EmbeddedId
    private RowId id;

    @Column(name = "name")
    private String name;

    @Column(name = "perspective")
    private String perspective;

    @Column(name = "perspective_name")
    private String perspectiveName;

    @Enumerated(EnumType.STRING)
    @Column(name = "standing")
    private Standing standing;

    @Column(name = "wishes")
    private @Nullable String wishes;

    /** For JPA, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected MemberRow() {}

    MemberRow(RowId id) {
        this();
        this.id = id;
    }

    void take(Member member) {
        name = member.name();
        perspective = member.perspective().key();
        perspectiveName = member.perspective().name();
        standing = member.standing();
        wishes = member.wishes().equals(Wishes.NONE) ? null : Json.WISHES.write(member.wishes());
    }

    Member member() {
        return new Member(
                new MemberId(id.id()),
                name,
                new Perspective(perspective, perspectiveName),
                standing,
                wishes == null ? Wishes.NONE : Json.WISHES.read(wishes));
    }
}
