package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ponder.domain.people.Hold;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.RoundState;
import org.ponder.domain.round.Terms;
import org.ponder.domain.round.Times;

/** A {@link Round} in table {@code round}. */
@Entity
@Table(name = "round")
class RoundRow {
    @EmbeddedId
    private RowId id;

    @Embedded
    private SubjectColumns subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "grouping")
    private Grouping grouping;

    @Embedded
    private FloorColumns floor;

    @Column(name = "audience")
    private String audience;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private RoundState state;

    @Column(name = "reminders")
    private @Nullable String reminders;

    @Column(name = "held_since")
    private @Nullable Instant heldSince;

    /** For JPA, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected RoundRow() {}

    RoundRow(RowId id) {
        this();
        this.id = id;
    }

    void take(Round round) {
        subject = new SubjectColumns(round.subject());
        grouping = round.terms().grouping();
        floor = new FloorColumns(round.terms().floor());
        audience = Json.AUDIENCE.write(round.terms().audience());
        opensAt = round.times().opensAt();
        closesAt = round.times().closesAt();
        reminders = round.times().reminders().isEmpty()
                ? null
                : Json.INSTANTS.write(round.times().reminders());
        heldSince = round.times().hold().isOn() ? round.times().hold().since() : null;
        state = round.state();
    }

    Round round() {
        return new Round(
                new RoundId(id.id()),
                subject.subject(),
                new Terms(grouping, floor.floor(), Json.AUDIENCE.read(audience)),
                new Times(
                        opensAt,
                        closesAt,
                        reminders == null ? List.of() : Json.INSTANTS.read(reminders),
                        heldSince == null ? Hold.NONE : new Hold(heldSince)),
                state);
    }
}
