package org.ponder.domain.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: which accounts are whose, and which members are one person. */
public interface Links {

    /** A link as it is now, whatever this transaction has read before. */
    Optional<Link> link(TrustId trust, LinkId link);

    /** Every link that names a member, in an order that does not change. */
    List<Link> naming(TrustId trust, MemberId member);

    void save(TrustId trust, Link link);

    /** On which platforms each member has an account, by the platforms' short names; whoever has none is not there. */
    Map<MemberId, Set<String>> platforms(TrustId trust);

    /** Makes the accounts of one member, and their places in channels, those of another for good: from now on these are one. */
    void pass(TrustId trust, MemberId from, MemberId to);

    /** Every id that a member has, or had before it was known that two were one: their own, and those that passed to it. */
    Set<MemberId> selves(TrustId trust, MemberId member);
}
