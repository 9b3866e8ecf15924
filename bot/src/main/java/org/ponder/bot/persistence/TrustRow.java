package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ponder.domain.people.Calendar;
import org.ponder.domain.people.Guests;
import org.ponder.domain.people.Hold;
import org.ponder.domain.people.RoundTimes;
import org.ponder.domain.people.SafeguardingContact;
import org.ponder.domain.people.SetUp;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;

/** A {@link Trust} in table {@code trust}. */
@Entity
@Table(name = "trust")
class TrustRow {
    @Id
    @Column(name = "trust_id")
    private UUID id;

    @Column(name = "name")
    private String name;

    @Column(name = "perspectives")
    private String perspectives;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "round_days")
    private int roundDays;

    @Column(name = "closes_at")
    private LocalTime closesAt;

    @Column(name = "safeguarding")
    private String safeguarding;

    @Column(name = "channels")
    private String channels;

    @Embedded
    private FloorColumns floor;

    @Column(name = "schools")
    private String schools;

    @Column(name = "guests")
    private String guests;

    @Column(name = "calendar")
    private @Nullable String calendar;

    @Column(name = "held_since")
    private @Nullable Instant heldSince;

    /** For JPA, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected TrustRow() {}

    TrustRow(TrustId id) {
        this();
        this.id = id.value();
    }

    void take(Trust trust) {
        SetUp setUp = trust.setUp();
        name = trust.name();
        perspectives = Json.PERSPECTIVES.write(setUp.perspectives());
        timeZone = setUp.times().zone().getId();
        roundDays = setUp.times().days();
        closesAt = setUp.times().closesAt();
        safeguarding = setUp.safeguarding().words();
        channels = Json.CHANNELS.write(setUp.channels());
        floor = new FloorColumns(trust.floor());
        schools = Json.NAMES.write(setUp.schools());
        guests = setUp.guests().name();
        calendar = trust.calendar().equals(Calendar.USUAL) ? null : Json.CALENDAR.write(trust.calendar());
        heldSince = trust.hold().isOn() ? trust.hold().since() : null;
    }

    Trust trust() {
        return new Trust(
                new TrustId(id),
                name,
                new SetUp(
                        Json.PERSPECTIVES.read(perspectives),
                        new RoundTimes(ZoneId.of(timeZone), roundDays, closesAt),
                        new SafeguardingContact(safeguarding),
                        Json.CHANNELS.read(channels),
                        Json.NAMES.read(schools),
                        Guests.valueOf(guests)),
                floor.floor(),
                calendar == null ? Calendar.USUAL : Json.CALENDAR.read(calendar),
                heldSince == null ? Hold.NONE : new Hold(heldSince));
    }
}
