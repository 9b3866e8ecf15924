package org.ponder.bot.turn;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Directory;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.SettingUp;

/** Tells whose a conversation is; a workspace seen for the first time becomes a trust of its own. */
public final class Reception {
    private final Directory directory;
    private final SettingUp settingUp;
    private final Supplier<UUID> ids;
    private final ConcurrentMap<Workspace, TrustId> known = new ConcurrentHashMap<>();

    public Reception(Directory directory, SettingUp settingUp, Supplier<UUID> ids) {
        this.directory = directory;
        this.settingUp = settingUp;
        this.ids = ids;
    }

    /** Whose it is, if it was seen before: a fact that never changes, so that it is asked of the database once. */
    public Optional<TrustId> known(Conversation conversation) {
        Workspace workspace = new Workspace(conversation.channel(), conversation.workspace());
        Optional<TrustId> remembered = Optional.ofNullable(known.get(workspace));
        return remembered.or(() -> {
            Optional<TrustId> found = directory.trust(workspace.channel(), workspace.id());
            found.ifPresent(trust -> known.put(workspace, trust));
            return found;
        });
    }

    /** Whose it is, from now on at the latest. */
    public TrustId trust(Conversation conversation) {
        return known(conversation).orElseGet(() -> {
            directory.hold(conversation.channel(), conversation.workspace());
            return known(conversation).orElseGet(() -> founded(conversation));
        });
    }

    private TrustId founded(Conversation conversation) {
        Trust founded = settingUp.welcome(Trust.founded(new TrustId(ids.get()), "Your trust"));
        directory.settle(conversation.channel(), conversation.workspace(), founded.id());
        return founded.id();
    }

    private record Workspace(String channel, String id) {}
}
