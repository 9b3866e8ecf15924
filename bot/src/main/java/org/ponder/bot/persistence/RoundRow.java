package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.people.Floor;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.RoundState;
import org.ponder.domain.round.Subject;
import org.ponder.domain.round.Terms;
import org.ponder.domain.round.Times;

/** A {@link Round} in table {@code round}. */
@Entity
@Table(name = "round")
class RoundRow {
    @EmbeddedId
    private RowId id;

    @Column(name = "framework")
    private String framework;

    @Column(name = "edition")
    private String edition;

    @Column(name = "element")
    private String element;

    @Enumerated(EnumType.STRING)
    @Column(name = "grouping")
    private Grouping grouping;

    @Column(name = "respondents")
    private int respondents;

    @Column(name = "colluders")
    private int colluders;

    @Column(name = "movers")
    private int movers;

    @Column(name = "writers")
    private int writers;

    @Column(name = "audience")
    private String audience;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private RoundState state;

    /** For JPA, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected RoundRow() {}

    RoundRow(RowId id) {
        this();
        this.id = id;
    }

    void take(Round round) {
        framework = round.subject().edition().framework();
        edition = round.subject().edition().edition();
        element = round.subject().element().value();
        grouping = round.terms().grouping();
        respondents = round.terms().floor().respondents();
        colluders = round.terms().floor().colluders();
        movers = round.terms().floor().movers();
        writers = round.terms().floor().writers();
        audience = Json.AUDIENCE.write(round.terms().audience());
        opensAt = round.times().opensAt();
        closesAt = round.times().closesAt();
        state = round.state();
    }

    Round round() {
        return new Round(
                new RoundId(id.id()),
                new Subject(new EditionId(framework, edition), new ElementKey(element)),
                new Terms(grouping, new Floor(respondents, colluders, movers, writers), Json.AUDIENCE.read(audience)),
                new Times(opensAt, closesAt),
                state);
    }
}
