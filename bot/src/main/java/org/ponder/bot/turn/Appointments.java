package org.ponder.bot.turn;

import java.util.Set;
import org.ponder.bot.channel.Account;

/**
 * Whom the deployment's configuration names as facilitators.
 *
 * @param accounts the platform's ids; where there are any, nobody else leads a trust by having come first
 */
public record Appointments(Set<String> accounts) {

    public Appointments {
        accounts = Set.copyOf(accounts);
    }

    boolean name(Account account) {
        return accounts.contains(account.id());
    }

    /** Where a platform does not say who it was, it was nobody. */
    boolean mayLead(Account first) {
        return !first.id().isEmpty() && (accounts.isEmpty() || name(first));
    }
}
