package org.ponder.bot.channel;

import org.ponder.dialogs.Visitor.Place;

/**
 * A conversation on a platform.
 *
 * @param channel the {@link Channel#key()} it belongs to
 * @param workspace the platform's tenant, team of teams or workspace: decides whose trust it is
 * @param id the platform's id of the conversation, without any thread
 */
public record Conversation(String channel, String workspace, String id, Place place) {
    public Conversation {
        workspace = Id.of(workspace);
        id = Id.of(id);
    }
}
