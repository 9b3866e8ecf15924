package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.ponder.domain.people.Floor;

/** A {@link Floor}, a column for each of its numbers. */
@Embeddable
class FloorColumns {
    @Column(name = "respondents")
    private int respondents;

    @Column(name = "colluders")
    private int colluders;

    @Column(name = "movers")
    private int movers;

    @Column(name = "writers")
    private int writers;

    /** For JPA, which fills it. */
    protected FloorColumns() {}

    FloorColumns(Floor floor) {
        this();
        respondents = floor.respondents();
        colluders = floor.colluders();
        movers = floor.movers();
        writers = floor.writers();
    }

    Floor floor() {
        return new Floor(respondents, colluders, movers, writers);
    }
}
