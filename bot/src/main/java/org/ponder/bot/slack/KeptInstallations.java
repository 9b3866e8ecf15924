package org.ponder.bot.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.secrets.Unreadable;
import org.ponder.domain.work.UnitOfWork;

/**
 * Installations that people made in their own workspaces, with tokens that Slack gave for them.
 *
 * <p>What was found is remembered for a minute, so another node's news may come a minute late; this node's come at once. A token
 * that expires is renewed half an hour before, by one node while the others wait for it, and until then the old one is used as
 * long as it is good.
 */
public final class KeptInstallations implements Installations {
    private static final System.Logger LOG = System.getLogger(KeptInstallations.class.getName());
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** So long a node may go on with a token from before the app was installed anew: as it remembers, and sends once more. */
    private static final Duration OLD_NEWS = Duration.ofMinutes(2);

    private final Grants grants;
    private final UnitOfWork work;
    private final Renewals renewals;
    private final InstantSource clock;
    private final Map<String, Memory> memory = new ConcurrentHashMap<>();

    public KeptInstallations(Grants grants, UnitOfWork work, OAuth oauth, InstantSource clock) {
        this.grants = grants;
        this.work = work;
        this.renewals = new Renewals(grants, work, oauth, clock);
        this.clock = clock;
    }

    private record Memory(Grant grant, Instant until) {}

    /** The app was installed, for the first time or again. */
    void installed(Grant grant) {
        String workspace = grant.site().key();
        work.run(() -> grants.keep(grant, clock.instant()));
        memory.remove(workspace);
        LOG.log(System.Logger.Level.INFO, "Ponder was installed in Slack, in {0}.", workspace);
    }

    @Override
    public Optional<Installation> of(String workspace) {
        return readable(() -> good(workspace))
                .map(grant -> installation(grant, grant.site().team()));
    }

    @Override
    public Optional<Installation> of(String enterprise, String team) {
        return Stream.of(enterprise, team)
                .filter(key -> !key.isEmpty())
                .flatMap(key -> readable(() -> found(key)).stream())
                .findFirst()
                .map(grant -> installation(grant, team));
    }

    private static Installation installation(Grant grant, String team) {
        return new Installation(
                grant.site().key(), team, grant.bot().id(), grant.tokens().bot());
    }

    @Override
    public void dead(String workspace, Dead why) {
        Instant now = clock.instant();
        boolean lived = work.run(() -> grants.bury(workspace, why, now, now.minus(OLD_NEWS)));
        memory.remove(workspace);
        if (lived) {
            Renewals.sayDead(workspace, why.name());
        }
    }

    private Optional<Grant> good(String workspace) {
        Optional<Grant> found = found(workspace);
        return found.filter(renewals::isDue).isPresent() ? renewed(found.get()) : found;
    }

    /** What cannot be read for want of a key can be read again once the key is back, so nothing is given up for it. */
    private static Optional<Grant> readable(Supplier<Optional<Grant>> grant) {
        try {
            return grant.get();
        } catch (Unreadable reason) {
            LOG.log(System.Logger.Level.WARNING, reason.getMessage());
            throw new ChannelFailure(Kind.NOT_SENT, REMEMBERED, "a Slack token cannot be read");
        }
    }

    private Optional<Grant> renewed(Grant due) {
        try {
            return renewals.renewed(due);
        } finally {
            memory.remove(due.site().key());
        }
    }

    /** Looked up within the map's own lock: whoever forgets a key meanwhile comes before that or after it. */
    private Optional<Grant> found(String workspace) {
        Instant now = clock.instant();
        return Optional.ofNullable(memory.compute(workspace, (key, before) -> {
                    boolean recent = before != null && now.isBefore(before.until());
                    return recent ? before : looked(key, now).orElse(null);
                }))
                .map(Memory::grant);
    }

    private Optional<Memory> looked(String workspace, Instant now) {
        Optional<Grant> living = work.run(() -> grants.living(workspace));
        return living.map(grant -> new Memory(grant, now.plus(REMEMBERED)));
    }
}
