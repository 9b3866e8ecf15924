package org.ponder.bot.teams;

import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.domain.outbox.Undelivered.Why;

/**
 * Why the Bot Connector forbids something (403), by the codes that Microsoft documents for that. Whoever has blocked the app,
 * muted it or removed it cannot always be told apart: {@code MessageWritesBlocked} says all three.
 */
enum Forbidden {
    /** The tenant is served by another cloud: the one reason that is about us and not about them. */
    WRONG_CLOUD(Why.OUR_FAULT, "InvalidBotApiHost"),
    /** Blocked, muted or removed by the person, or kept out by a channel's moderation. */
    BLOCKED(Why.BLOCKED, "MessageWritesBlocked", "ConversationBlockedByUser"),
    /** Not installed for the person, or not a member of the channel. */
    NOT_INSTALLED(Why.NOT_INSTALLED, "ForbiddenOperationException", "BotNotInConversationRoster"),
    /** An app policy of the tenant keeps it from them, or it may not do this. */
    NOT_ALLOWED(Why.NOT_ALLOWED, "BotDisabledByAdmin", "NotEnoughPermissions"),
    /** Teams does not say. */
    UNSAID(Why.UNREACHABLE);

    private final Why why;
    private final Pattern codes;

    Forbidden(Why why, String... codes) {
        this.why = why;
        this.codes = Pattern.compile("\"(?:" + String.join("|", codes) + ")\"");
    }

    /** By the code in an answer, or the sub-code beside it. */
    static Forbidden as(String answer) {
        return Arrays.stream(values())
                .filter(one -> one.codes.matcher(answer).find())
                .findFirst()
                .orElse(UNSAID);
    }

    /** Which cloud that is, the next thing said there tells: a host that an answer names is not one to send a token to. */
    ChannelFailure failure(String message) {
        return this == WRONG_CLOUD
                ? new ChannelFailure(
                        Kind.REFUSED, Duration.ZERO, message + ": another of Microsoft’s clouds serves the tenant")
                : ChannelFailure.unreachable(why, message);
    }
}
