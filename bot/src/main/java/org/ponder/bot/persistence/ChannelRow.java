package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.LeftOut;

/** A {@link Channel} in table {@code channel}. */
@Entity
@Table(name = "channel")
class ChannelRow {
    @EmbeddedId
    private RowId id;

    @Column(name = "name")
    private String name;

    @Column(name = "left_out")
    private String leftOut = "[]";

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

    void leaveOut(List<LeftOut> left) {
        leftOut = Json.LEFT_OUT.write(left);
    }

    List<LeftOut> leftOut() {
        return Json.LEFT_OUT.read(leftOut);
    }

    Channel channel() {
        return new Channel(new ChannelId(id.id()), name);
    }
}
