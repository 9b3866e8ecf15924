package org.ponder.bot.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.slack.Installations.Dead;
import org.ponder.domain.work.UnitOfWork;

/**
 * Renews tokens that expire. What a pair is renewed with can be used once, so the row is held while Slack is asked: of several
 * nodes one asks, and the others find what it was given.
 *
 * <p>What Slack gave is remembered here until it is kept, for the case that the database is gone just then. Where Slack's own
 * answer is lost, the pair that it gave is lost with it: the old token is used until it expires, Slack refuses the next renewal,
 * and somebody has to install the app again. Only such a definite refusal ends an installation; trouble never does.
 */
final class Renewals {
    private static final System.Logger LOG = System.getLogger(Renewals.class.getName());
    private static final Duration EARLY = Duration.ofMinutes(30);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);
    private static final Set<String> SPENT = Set.of("invalid_refresh_token", "invalid_grant");

    private final Grants grants;
    private final UnitOfWork work;
    private final OAuth oauth;
    private final InstantSource clock;
    private final Map<Token, Tokens> given = new ConcurrentHashMap<>();
    private final Map<String, Instant> restingUntil = new ConcurrentHashMap<>();

    Renewals(Grants grants, UnitOfWork work, OAuth oauth, InstantSource clock) {
        this.grants = grants;
        this.work = work;
        this.oauth = oauth;
        this.clock = clock;
    }

    boolean isDue(Grant grant) {
        return grant.tokens().expire() && !lasts(grant, EARLY);
    }

    private boolean lasts(Grant grant, Duration longer) {
        return clock.instant().plus(longer).isBefore(grant.tokens().until());
    }

    /**
     * With a token that is good now; nothing where Slack would not renew it.
     *
     * @throws ChannelFailure if Slack could not be asked, and the old token is good no more
     */
    Optional<Grant> renewed(Grant due) {
        String workspace = due.site().key();
        try {
            Optional<Grant> renewed = work.run(() -> grants.held(workspace).flatMap(this::renew));
            renewed.ifPresent(kept -> given.values().remove(kept.tokens()));
            return renewed;
        } catch (ChannelFailure trouble) {
            if (lasts(due, Duration.ZERO)) {
                return Optional.of(due);
            }
            throw trouble;
        }
    }

    /** Of those who waited for the row, one after the other comes here. */
    private Optional<Grant> renew(Grant held) {
        String workspace = held.site().key();
        if (!isDue(held)) {
            return Optional.of(held);
        }
        try {
            Tokens fresh = pair(workspace, held.tokens().renewing());
            grants.renew(workspace, fresh);
            return Optional.of(held.with(fresh));
        } catch (SlackRefusal no) {
            return refused(workspace, no);
        }
    }

    private Tokens pair(String workspace, Token renewing) {
        Instant rest = restingUntil.getOrDefault(workspace, Instant.MIN);
        if (!given.containsKey(renewing)) {
            if (clock.instant().isBefore(rest)) {
                throw trouble("a Slack token could not be renewed a moment ago");
            }
            restingUntil.put(workspace, clock.instant().plus(AFTER_TROUBLE));
            given.put(renewing, oauth.renewed(renewing));
            restingUntil.remove(workspace);
        }
        return given.getOrDefault(renewing, Tokens.lasting(Token.NONE));
    }

    private Optional<Grant> refused(String workspace, SlackRefusal no) {
        if (!SPENT.contains(no.error()) && !Dead.isToldBy(no.error())) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Slack does not renew the token of {0} ({1}): see whether PONDER_SLACK_CLIENT_ID and"
                            + " PONDER_SLACK_CLIENT_SECRET are those of the app.",
                    workspace,
                    no.error());
            throw trouble("Slack does not renew a token: " + no.error());
        }
        Instant now = clock.instant();
        if (grants.bury(workspace, Dead.TOKEN_REFUSED, now, now)) {
            sayDead(workspace, no.error());
        }
        return Optional.empty();
    }

    private static ChannelFailure trouble(String what) {
        return new ChannelFailure(Kind.NOT_SENT, AFTER_TROUBLE, what);
    }

    static void sayDead(String workspace, String why) {
        LOG.log(
                System.Logger.Level.WARNING,
                "Ponder is installed no more in Slack, in {0} ({1}): to have it back, let somebody open /slack/install at"
                        + " Ponder’s address and install it again.",
                workspace,
                why);
    }
}
