package org.ponder.domain.work;

import java.time.Instant;
import java.util.Optional;
import org.ponder.domain.finding.Findings;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Reflections;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.summary.Published;
import org.ponder.domain.summary.Summaries;
import org.ponder.domain.summary.Summary;
import org.ponder.domain.work.Refusal.Because;

/** Makes the findings of a closed round once, publishes its summary once, and finds it again for whoever it was published to. */
public final class Publishing {
    private final Frameworks frameworks;
    private final Rounds rounds;
    private final Reflections reflections;
    private final Summaries summaries;
    private final Dispatching dispatching;

    public Publishing(Ports ports) {
        this.frameworks = ports.frameworks();
        this.rounds = ports.rounds();
        this.reflections = ports.reflections();
        this.summaries = ports.summaries();
        this.dispatching = new Dispatching(ports.outbox());
    }

    /** Both editions, at the same moment, each to its channel where it has one. */
    void publish(Trust trust, Round closed, Instant now) {
        Edition edition =
                frameworks.edition(trust.id(), closed.subject().edition()).orElseThrow();
        Findings findings = Findings.of(closed, edition, reflections.sent(trust.id(), closed.id()));
        for (Audience audience : Audience.values()) {
            summaries.publish(
                    trust.id(),
                    new Published(
                            closed.id(), audience, Summary.of(findings, edition, closed.subject(), audience), now));
            trust.setUp()
                    .channel(audience)
                    .ifPresent(channel -> dispatching.put(
                            trust.id(),
                            new Address.OfChannel(channel),
                            new Message.SummaryReady(closed.id(), audience),
                            now));
        }
    }

    /** Whether what was published of a closed round tells anything of its answers: more than that too few answered. */
    boolean toldOfAnswers(TrustId trust, Round closed) {
        return summaries
                .published(trust, closed.id(), Audience.TEAM)
                .filter(published -> published.isOfTooFew(closed.terms().floor()))
                .isEmpty();
    }

    /** A summary for the message that carries it. */
    public Optional<Read> read(TrustId trust, RoundId round, Audience audience) {
        return rounds.round(trust, round)
                .flatMap(r -> summaries
                        .published(trust, round, audience)
                        .map(published -> new Read(
                                r,
                                frameworks.edition(trust, r.subject().edition()).orElseThrow(),
                                published)));
    }

    /** The last summary of a round whose audience the member was in. */
    public Outcome<Read> last(TrustId trust, MemberId member) {
        return rounds.lastClosedFor(trust, member)
                .flatMap(round -> read(trust, round.id(), Audience.TEAM))
                .map(Outcome::done)
                .orElse(Outcome.refused(Because.NO_SUMMARY_YET));
    }

    /** A published summary beside the round it is of. */
    public record Read(Round round, Edition edition, Published published) {}
}
