package org.ponder.bot.channel;

import java.util.function.Function;
import org.ponder.domain.people.People;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.summary.GivenNames;
import org.ponder.domain.work.UnitOfWork;

/** The names that a trust has given, as they are kept now. */
public final class NamesKept implements Function<TrustId, GivenNames> {
    private final People people;
    private final UnitOfWork unitOfWork;

    public NamesKept(People people, UnitOfWork unitOfWork) {
        this.people = people;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public GivenNames apply(TrustId trust) {
        return unitOfWork.run(
                trust,
                () -> people.trust(trust)
                        .map(t -> GivenNames.of(t, people.members(trust), people.channels(trust)))
                        .orElse(GivenNames.NONE));
    }
}
