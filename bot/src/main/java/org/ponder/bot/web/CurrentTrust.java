package org.ponder.bot.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UnitOfWork;

/** The made-up trust that visitors see now. */
public final class CurrentTrust {
    private final TryTrust trusts;
    private final UnitOfWork transaction;
    private final Supplier<UUID> ids;

    public CurrentTrust(TryTrust trusts, UnitOfWork transaction, Supplier<UUID> ids) {
        this.trusts = trusts;
        this.transaction = transaction;
        this.ids = ids;
    }

    /** As it is, or made now. */
    MadeUpTrust now() {
        UUID unlessThere = ids.get();
        return transaction.run(trust(unlessThere), () -> trusts.current(unlessThere));
    }

    MadeUpTrust again() {
        UUID fresh = ids.get();
        return transaction.run(trust(fresh), () -> trusts.again(fresh));
    }

    private static TrustId trust(UUID id) {
        return new MadeUpTrust(id.toString()).trustId();
    }
}
