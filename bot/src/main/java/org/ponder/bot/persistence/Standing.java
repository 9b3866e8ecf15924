package org.ponder.bot.persistence;

import java.util.UUID;
import org.ponder.bot.channel.CardJson;
import org.ponder.bot.courier.Asked;

/** A question that stands open, as it is kept with its conversation. */
record Standing(UUID dispatch, String nonce, String becomes) {

    static Standing of(Asked asked) {
        return new Standing(asked.dispatch(), asked.nonce(), CardJson.write(asked.becomes()));
    }

    Asked asked() {
        return new Asked(dispatch, nonce, CardJson.readCard(becomes));
    }
}
