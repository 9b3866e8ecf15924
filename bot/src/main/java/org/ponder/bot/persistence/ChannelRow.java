package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;

/** A {@link Channel} in table {@code channel}. */
@Entity
@Table(name = "channel")
class ChannelRow {
    @EmbeddedId
    private RowId id;

    @Column(name = "name")
    private String name;

    /** For JPA, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected ChannelRow() {}

    ChannelRow(RowId id) {
        this();
        this.id = id;
    }

    void take(Channel channel) {
        name = channel.name();
    }

    Channel channel() {
        return new Channel(new ChannelId(id.id()), name);
    }
}
