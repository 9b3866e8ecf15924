package org.ponder.bot.turn;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Directory;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.SettingUp;
import org.ponder.domain.work.UnitOfWork;

/**
 * Tells whose a conversation is. A workspace seen for the first time belongs to the trust of its kin on another platform, and
 * otherwise becomes a trust of its own.
 */
public final class Reception {
    private final Directory directory;
    private final SettingUp settingUp;
    private final Founding founding;
    private final Supplier<Kinship> kinship;
    private final ConcurrentMap<Workspace, TrustId> known = new ConcurrentHashMap<>();

    /**
     * Where every workspace is a trust of its own.
     */
    public Reception(Directory directory, SettingUp settingUp, Founding founding) {
        this(directory, settingUp, founding, () -> Kinship.NONE);
    }

    /** @param kinship asked only where a workspace is seen for the first time */
    public Reception(Directory directory, SettingUp settingUp, Founding founding, Supplier<Kinship> kinship) {
        this.kinship = kinship;
        this.directory = directory;
        this.settingUp = settingUp;
        this.founding = founding;
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
            Workspace workspace = new Workspace(conversation.channel(), conversation.workspace());
            List<Workspace> kin = kinship.get().of(workspace).toList();
            Stream.concat(Stream.of(workspace), kin.stream())
                    .sorted(Comparator.comparing(Workspace::channel).thenComparing(Workspace::id))
                    .forEach(one -> directory.hold(one.channel(), one.id()));
            return known(conversation).orElseGet(() -> settled(workspace, kin));
        });
    }

    private TrustId settled(Workspace workspace, List<Workspace> kin) {
        TrustId trust =
                kin.stream().flatMap(one -> known(one).stream()).findFirst().orElseGet(this::founded);
        founding.unitOfWork().within(trust);
        directory.settle(workspace.channel(), workspace.id(), trust);
        return trust;
    }

    private Optional<TrustId> known(Workspace kin) {
        return kin.id().equals(Workspace.ONLY)
                ? directory.onlyTrust(kin.channel())
                : directory.trust(kin.channel(), kin.id());
    }

    private TrustId founded() {
        Trust trust = founding.firstDay().get();
        founding.unitOfWork().within(trust.id());
        return settingUp.welcome(trust).id();
    }

    /**
     * How a trust begins.
     *
     * @param firstDay makes one as it is then
     */
    public record Founding(Supplier<Trust> firstDay, UnitOfWork unitOfWork) {}
}
